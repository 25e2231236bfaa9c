import { hang, type ProxiedRequest } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { OFFLINE_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows, ready } from '../../fixtures/page.js';
import {
  deliveredKeys,
  leadOf,
  openShop,
  PLAIN,
  readRows,
  SHOP,
  submit,
  visit,
} from '../../fixtures/visitor.js';

/** How long a row belongs to the page that sends it, at the longest: decision 0002. */
const LEASE_MS = 20_000;

const tabOf = ({ headers }: ProxiedRequest): string => new URL(headers.referer ?? '').search;

test('guarantee 8: a backlog that four tabs find at once is sent once, by each tab in the order of the queue', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  // Chunks of widgets may be asked for meanwhile.
  watch.allowConsole(OFFLINE_LINE);
  await visit(page, network, { attributes: 'data-site="demo" data-consent="granted"' });
  await context.setOffline(true);
  const leads = Array.from({ length: 125 }, (_, index) => leadOf(`${index}.${email}`));
  await page.evaluate(async (submissions) => {
    const { lodestone } = window;
    const outcomes = submissions.map((submission, index) => {
      lodestone('track', 'backlog_seen', { index });
      return lodestone('submit', submission);
    });
    await Promise.all(outcomes);
  }, leads);
  const keysInRows = async (onlooker: Page) =>
    (await readRows(onlooker)).flatMap(({ item }) => (item.items ?? [item]).map(({ key }) => key));
  await expect.poll(async () => (await keysInRows(page)).length).toBeGreaterThanOrEqual(250);
  await page.goto('about:blank');
  await context.setOffline(false);

  const onlooker = await context.newPage();
  await onlooker.goto(network.url + PLAIN);
  const queue = await keysInRows(onlooker);
  expect(network.requestsTo()).toEqual([]);

  const tabs = await Promise.all(Array.from({ length: 4 }, () => context.newPage()));
  await Promise.all(tabs.map((tab, index) => tab.goto(`${network.url}${SHOP}?tab=${index}`)));
  await expect.poll(() => countRows(onlooker)).toBe(0);

  const sent = network.requestsTo().filter(({ keys }) => keys.some((key) => queue.includes(key)));
  expect(sent.length).toBeGreaterThan(1);
  const keys = sent.flatMap((request) => request.keys).filter((key) => queue.includes(key));
  expect(keys.toSorted()).toEqual(queue.toSorted());
  for (const tab of new Set(sent.map(tabOf))) {
    const places = sent
      .filter((request) => tabOf(request) === tab)
      .flatMap((request) => request.keys.map((key) => queue.indexOf(key)))
      .filter((place) => place >= 0);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  }
  const stored = (await server.leads()).filter(({ contact }) => contact.email?.endsWith(email));
  expect(stored.map(({ key }) => key).toSorted()).toEqual(leads.map(({ key }) => key).toSorted());
});

test('guarantee 8: a tab that crashes with a lease in its hands delays the row no longer than the lease', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(OFFLINE_LINE, '/v1/envelopes');
  await visit(page, network);
  network.next([hang()]);
  const lead = leadOf(email);
  // A row that waited is leased for as long as a request may last.
  await context.setOffline(true);
  await submit(page, lead);
  await context.setOffline(false);
  await network.received(1);
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  // Playwright cannot set the clock while one of its pages is a corpse. Nothing in that page runs any more.
  await page.close();

  const next = await context.newPage();
  await next.clock.install();
  openShop(network);
  await next.goto(network.url + SHOP);
  await ready(next);
  // The lease still holds: another tab must not send what perhaps is just being answered.
  await next.clock.runFor(LEASE_MS - 10_000);
  await next.evaluate(() => window.lodestone('flush'));
  expect(network.requestsTo()).toHaveLength(1);
  await next.clock.runFor(10_000);
  await expect.poll(() => deliveredKeys(network)).toEqual([lead.key]);
  await expect.poll(() => countRows(next)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 8: a new submission in another tab goes out while the first tab hangs', async ({
  page,
  context,
  network,
  server,
  email,
}) => {
  await visit(page, network);
  network.next([hang()]);
  await page.evaluate((given) => void window.lodestone('submit', given), leadOf(email));
  await network.received(1);
  const other = await context.newPage();
  await visit(other, network);
  const outcome = await other.evaluate(
    (given) => window.lodestone('submit', given),
    leadOf(`other.${email}`),
  );
  expect(outcome).toMatchObject({ status: 'delivered' });
  expect(await server.leadsOf(`other.${email}`)).toHaveLength(1);
});
