import { answer, pass, reset } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, type Pair, test } from '../../fixtures/guarantee.js';
import { countRows, readStorage } from '../../fixtures/page.js';
import {
  itemsOf,
  leadOf,
  readRows,
  rigDice,
  shiftClock,
  submit,
  told,
  visit,
} from '../../fixtures/visitor.js';

const DAY_MS = 86_400_000;

const typesOf = async (page: Page): Promise<string[]> => (await readRows(page)).map(({ item }) => item.type);

/** A page with consent, a lead and signals in its queue, and a server that takes nothing. */
async function fillQueue(page: Page, network: Pair['network'], email: string): Promise<string> {
  await rigDice(page, 0.99);
  await visit(page, network);
  network.always(answer({ status: 503 }));
  const lead = leadOf(email);
  await page.evaluate(() => window.lodestone('consent', { functional: true, analytics: true }));
  // What a grant brings is a chunk of its own; a page that is left before it has come tells nothing of its visitor.
  await page.waitForFunction(() => window.lodestone.stage?.() !== undefined);
  await page.evaluate(() => {
    window.lodestone('track', 'price_seen', { value: 1 });
    window.lodestone('identify', { email: 'known@example.com' });
  });
  expect(await submit(page, lead)).toMatchObject({ status: 'queued' });
  // Signals are stored when the page is left.
  await visit(page, network);
  await page.evaluate(() => window.lodestone('consent', { functional: true, analytics: true }));
  await expect.poll(() => typesOf(page)).toEqual(expect.arrayContaining(['lead', 'signal', 'identity']));
  return lead.key;
}

test('guarantee 13: withdrawing consent erases signals and ids on the device, and the undelivered lead is delivered', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const key = await fillQueue(page, network, email);
  await page.evaluate(() => window.lodestone('consent', { analytics: false, functional: false }));
  await expect.poll(() => typesOf(page)).not.toContain('signal');
  const kept = await typesOf(page);
  expect(kept).toContain('lead');
  expect(kept).not.toContain('identity');
  expect(await readStorage(page)).toMatchObject({ local: [], session: [], caches: [], cookies: [] });

  const before = network.requestsTo().length;
  network.always(pass());
  await visit(page, network);
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toMatchObject([{ key }]);
  const types = network
    .requestsTo()
    .slice(before)
    .flatMap(itemsOf)
    .map(({ type }) => type);
  expect(types).not.toContain('signal');
  expect(types).not.toContain('identity');
});

test('guarantee 13: a withdrawal that the server did not take is told to it later', async ({
  page,
  network,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await fillQueue(page, network, email);
  await page.evaluate(() => window.lodestone('consent', { analytics: false, functional: false }));
  await expect.poll(() => typesOf(page)).not.toContain('signal');
  const before = network.requestsTo().length;
  network.always(pass());
  await visit(page, network);
  await expect.poll(() => countRows(page)).toBe(0);
  const told = network.requestsTo().slice(before).flatMap(itemsOf);
  expect(told.findLast(({ type }) => type === 'consent')).toMatchObject({ props: { analytics: false } });
});

test('guarantee 13: reset() erases everything, the undelivered lead too, and nobody sends it later', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const key = await fillQueue(page, network, email);
  await page.evaluate(() => window.lodestone('reset'));
  await expect.poll(() => typesOf(page)).not.toContain('lead');
  expect(await typesOf(page)).not.toContain('signal');
  expect(await readStorage(page)).toMatchObject({ local: [], session: [], caches: [], cookies: [] });

  const before = network.requestsTo().length;
  network.always(pass());
  await visit(page, network);
  await page.evaluate(() => window.lodestone('flush'));
  await expect.poll(() => countRows(page)).toBe(0);
  expect(
    network
      .requestsTo()
      .slice(before)
      .flatMap(({ keys }) => keys),
  ).not.toContain(key);
  expect(await server.leadsOf(email)).toEqual([]);
});

test('guarantee 13: withdrawing the contact purpose of an undelivered lead erases it, and no lead of another purpose', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  // Nothing is drawn that would make the next try late.
  await rigDice(page, 0.1);
  await visit(page, network);
  network.always(answer({ status: 503 }));
  const news = leadOf(email);
  const call = {
    ...leadOf(`call.${email}`),
    campaign: 'elsewhere',
    consents: [{ purpose: 'calls', granted: true }],
  };
  for (const lead of [news, call]) expect(await submit(page, lead)).toMatchObject({ status: 'queued' });
  await page.evaluate(() => window.lodestone('consent', { newsletter: false }));
  await expect.poll(async () => (await readRows(page)).map(({ item }) => item.key)).toEqual([call.key]);

  network.always(pass());
  await visit(page, network);
  test.slow();
  // A page that was slow met the server's 503 more often, and pauses longer.
  await expect.poll(() => countRows(page), { timeout: 30_000 }).toBe(0);
  expect(await server.leadsOf(email)).toEqual([]);
  expect(await server.leadsOf(`call.${email}`)).toHaveLength(1);
});

test('guarantee 13: a lead that is forty days old by the device’s clock and never met the server is still delivered', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await shiftClock(page, -40 * DAY_MS);
  await visit(page, network);
  network.always(reset());
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued' });
  await page.close();

  const next = await context.newPage();
  await rigDice(next, 0.3);
  await visit(next, network);
  await network.received(network.requestsTo().length + 1);
  expect(await countRows(next)).toBe(1);
  network.always(pass());
  await expect.poll(() => countRows(next)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 13: a lead is dropped, and told, when the server’s own time shows thirty days; a stranger’s clock ages nothing', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const firstAtMs = Math.floor(Date.now() / 1_000) * 1_000;
  const unavailable = (days: number, type: string) =>
    answer({
      status: 503,
      headers: { 'content-type': type, date: new Date(firstAtMs + days * DAY_MS).toUTCString() },
      body: '{"code":"intake/overloaded"}',
    });
  await rigDice(page, 0.3);
  await visit(page, network);
  network.always(unavailable(0, 'application/problem+json'));
  const lead = leadOf(email);
  expect(await submit(page, lead)).toMatchObject({ status: 'queued' });
  // From now on the row carries the time at which the server was first heard of.
  await expect
    .poll(async () => (await readRows(page)).some((row) => Object.values(row).includes(firstAtMs)))
    .toBe(true);

  for (const [days, type] of [
    [40, 'text/html'],
    [29, 'application/problem+json'],
  ] as const) {
    network.always(unavailable(days, type));
    const before = network.requestsTo().length;
    await visit(page, network);
    // The answer to the first has been taken in when the second is asked.
    await network.received(before + 2);
    expect(await countRows(page)).toBe(1);
    expect(await told(page, 'dead-letter')).toEqual([]);
  }

  network.always(unavailable(31, 'application/problem+json'));
  await visit(page, network);
  await expect.poll(() => told(page, 'dead-letter')).toEqual([{ key: lead.key, code: 'outbox/expired' }]);
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toEqual([]);
});
