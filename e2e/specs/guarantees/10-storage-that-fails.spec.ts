import { answer, reset } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, publish, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { leadOf, openShop, PLAIN, rigDice, SHOP, submit, told, visit } from '../../fixtures/visitor.js';

/** Ways in which a browser refuses storage, as its own API shows them. */
const REFUSALS: readonly (readonly [name: string, refuse: () => void])[] = [
  [
    'throws at the mere touch',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
  ],
  ['is not there', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'throws when it is opened',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error opening backing store.', 'UnknownError');
      };
    },
  ],
  [
    'opens and then throws at every transaction',
    () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      };
    },
  ],
  [
    'takes no row',
    () => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('', 'UnknownError');
      };
    },
  ],
];

/** Submits twice on a network that fails once: the row in memory is delivered by itself, and the page is told once. */
async function expectMemoryStandsIn(page: Page, email: string, code: string): Promise<void> {
  const lead = leadOf(email);
  expect(await submit(page, lead)).toMatchObject({ status: 'queued', reason: 'storage' });
  await expect
    .poll(async () => (await told(page, 'success')).map(({ key }) => key), { timeout: 15_000 })
    .toContain(lead.key);
  expect(await submit(page, leadOf(`second.${email}`))).toMatchObject({ status: 'delivered' });
  expect(await told(page, 'storage-unavailable')).toEqual([{ code }]);
}

for (const [name, refuse] of REFUSALS)
  test(`guarantee 10: storage that ${name}: memory and network stand in, the page is told once and meets no error`, async ({
    page,
    network,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    await rigDice(page, 0.3);
    await page.addInitScript(refuse);
    await visit(page, network);
    network.next([reset(), reset()]);
    await expectMemoryStandsIn(page, email, 'outbox/storage-unavailable');
    expect(await server.leadsOf(email)).toHaveLength(1);
    expect(await server.leadsOf(`second.${email}`)).toHaveLength(1);
  });

test('guarantee 10: a database that is blocked and never opens: memory and network stand in', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  openShop(network);
  const blocker = await context.newPage();
  await blocker.goto(network.url + PLAIN);
  // A tab that does not let go: the deletion waits for it, and whoever opens the database waits for the deletion.
  await blocker.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('lodestone-demo', 1).onsuccess = ({ target }) => {
          Object.assign(window, { held: (target as IDBOpenDBRequest).result });
          indexedDB.deleteDatabase('lodestone-demo').onblocked = () => resolve();
        };
      }),
  );
  await rigDice(page, 0.3);
  await visit(page, network);
  network.next([reset(), reset()]);
  await expectMemoryStandsIn(page, email, 'outbox/storage-unavailable');
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 10: a newer version in another tab upgrades the database unhindered, and the old page works on without it', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  await visit(page, network);
  expect(await submit(page, leadOf(`first.${email}`))).toMatchObject({ status: 'delivered' });
  await expect.poll(() => countRows(page)).toBe(0);
  const newer = await context.newPage();
  await newer.goto(network.url + PLAIN);
  const upgrade = await newer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('lodestone-demo', 99);
        request.onblocked = () => resolve('blocked');
        request.onsuccess = () => {
          request.result.close();
          resolve('upgraded');
        };
      }),
  );
  expect(upgrade).toBe('upgraded');
  network.next([reset(), reset()]);
  await expectMemoryStandsIn(page, email, 'outbox/storage-unavailable');
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 10: a full disk: what does not fit is kept in memory and sent from there', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  await visit(page, network);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: network.url, quotaSize: 1 });
  network.next([reset(), reset()]);
  await expectMemoryStandsIn(page, email, 'outbox/quota-exceeded');
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 10: in a sandboxed frame without storage the lead is sent from memory, and nothing is thrown into the page', async ({
  page,
  startPair,
  watch,
  email,
}) => {
  const { server, network } = await startPair({ LODESTONE_ORIGINS: 'null' });
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  openShop(network);
  const host = publish(network, '/e2e/host', {
    body: `<iframe sandbox="allow-scripts allow-forms" src="${SHOP}" title="A form"></iframe>`,
  });
  await page.goto(host);
  const frame = page.frame({ url: network.url + SHOP });
  if (!frame) throw new Error('the frame is not there');
  await expect.poll(() => frame.evaluate(() => window.lodestone?.loaded === true)).toBe(true);
  expect(await frame.evaluate(() => window.origin)).toBe('null');
  await frame.evaluate(() => window.lodestone('ready') as Promise<void>);
  // Not a reset: how often the browser itself tries again depends on the connections it has open.
  network.next([answer({ status: 503 })]);
  await expectMemoryStandsIn(frame as unknown as Page, email, 'outbox/storage-unavailable');
  expect(await server.leadsOf(email)).toHaveLength(1);
  expect(await server.leadsOf(`second.${email}`)).toHaveLength(1);
});
