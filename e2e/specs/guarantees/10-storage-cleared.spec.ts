import { answer, reset } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { leadOf, rigDice, submit, told, visit } from '../../fixtures/visitor.js';

const CLEANERS: readonly (readonly [
  name: string,
  clear: (page: Page, origin: string) => Promise<unknown>,
])[] = [
  [
    'by the browser',
    async (page, origin) =>
      (await page.context().newCDPSession(page)).send('Storage.clearDataForOrigin', {
        origin,
        storageTypes: 'all',
      }),
  ],
  [
    'by a Clear-Site-Data header',
    (page) => page.evaluate(() => fetch('/e2e/clear').then(({ status }) => status)),
  ],
  [
    'by a script of the page',
    (page) =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('lodestone-demo').onsuccess = resolve;
          }),
      ),
  ],
];

for (const [name, clear] of CLEANERS)
  test(`guarantee 10: storage that is cleared ${name} under our feet is made again, and later submissions are kept and delivered`, async ({
    page,
    network,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    watch.allowConsole(/^\w+: Clear-Site-Data header on/);
    network.always(answer({ headers: { 'clear-site-data': '"storage"' } }), '/e2e/clear');
    await rigDice(page, 0.3);
    await visit(page, network);
    expect(await submit(page, leadOf(`first.${email}`))).toMatchObject({ status: 'delivered' });
    await expect.poll(() => countRows(page)).toBe(0);
    await clear(page, network.url);
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

    network.next([reset(), reset()]);
    expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'server' });
    await expect.poll(() => told(page, 'success')).toHaveLength(2);
    await expect.poll(() => countRows(page)).toBe(0);
    expect(await server.leadsOf(email)).toHaveLength(1);
    expect(await told(page, 'storage-unavailable')).toEqual([]);
  });

test('guarantee 10: storage that is cleared while a request is on its way: its answer settles it, and nothing throws', async ({
  page,
  network,
  server,
  email,
}) => {
  await visit(page, network);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  network.next([
    {
      name: 'held',
      async act(exchange) {
        const given = await exchange.forward();
        await held;
        exchange.answer(given);
      },
    },
  ]);
  const outcome = submit(page, leadOf(email));
  await network.received(1);
  await expect.poll(() => countRows(page)).toBe(1);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: network.url, storageTypes: 'all' });
  letGo();
  expect(await outcome).toMatchObject({ status: 'delivered' });
  expect(await submit(page, leadOf(`second.${email}`))).toMatchObject({ status: 'delivered' });
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});
