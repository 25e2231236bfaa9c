import { answer, pass, reset } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, type Pair, test } from '../../fixtures/guarantee.js';
import { countRows, readStorage } from '../../fixtures/page.js';
import { itemsOf, leadOf, readRows, rigDice, shiftClock, submit, visit } from '../../fixtures/visitor.js';

const DAY_MS = 86_400_000;

const typesOf = async (page: Page): Promise<string[]> => (await readRows(page)).map(({ item }) => item.type);

/** A page with consent, a lead and signals in its queue, and a server that takes nothing. */
async function fillQueue(page: Page, network: Pair['network'], email: string): Promise<string> {
  await rigDice(page, 0.99);
  await visit(page, network);
  network.always(answer({ status: 503 }));
  const lead = leadOf(email);
  await page.evaluate(() => {
    window.lodestone('consent', { functional: true, analytics: true });
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
  await expect.poll(() => countRows(page)).toBe(0);
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
