import { answer, type FaultProxy, hang, pass, reset } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, publish, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import {
  itemsOf,
  leadOf,
  PLAIN,
  rigDice,
  SHOP,
  type Submission,
  submit,
  told,
  visit,
} from '../../fixtures/visitor.js';

/** What a page that was left with a request in flight leaves of its lease, and what a page needs to start. */
const NEXT_PAGE_MS = 6_000;

test('guarantee 7: a tab that is closed after the outcome delivers from the next page of the origin', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.9);
  await visit(page, network);
  network.next([reset(), reset()]);
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued' });
  await page.close();
  expect(await server.leadsOf(email)).toEqual([]);
  const next = await context.newPage();
  await visit(next, network);
  await expect.poll(() => countRows(next)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

/** Keeps every other transaction of the outbox's database waiting for as long as the page lives. */
const holdDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('lodestone-demo');
        request.onsuccess = () => {
          const store = request.result.transaction('rows', 'readwrite').objectStore('rows');
          const hold = () => {
            store.get(0).onsuccess = hold;
            resolve();
          };
          hold();
        };
      }),
  );

/** Submits and leaves in the same task, as a form's own handler may. */
const submitAndGo = (page: Page, submission: Submission, to: string) =>
  page.evaluate(
    ([given, url]) => {
      void window.lodestone('submit', given);
      window.location.href = url;
    },
    [submission, to] as const,
  );

/** A page of another origin, served by the same network under the machine's other name. */
function publishElsewhere(network: FaultProxy): string {
  publish(network, '/e2e/elsewhere', {});
  return `${network.url.replace('127.0.0.1', 'localhost')}/e2e/elsewhere`;
}

for (const isOpen of [true, false])
  for (const where of ['same origin', 'other origin'] as const)
    test(`guarantee 7: navigation to the ${where} in the task of submit(), with the database ${isOpen ? 'open' : 'not opened yet'}: nothing is lost`, async ({
      page,
      network,
      server,
      watch,
      email,
    }) => {
      // The next page takes the row over when the lease of the last one has ended, 20 s after the call at the latest.
      test.setTimeout(45_000);
      watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
      const elsewhere = publishElsewhere(network);
      watch.allowOrigin(new URL(elsewhere).origin);
      await visit(page, network);
      if (isOpen) {
        await page.evaluate(() => window.lodestone('consent', { functional: true }));
        await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
      }
      network.next([reset()]);
      await submitAndGo(page, leadOf(email), where === 'same origin' ? PLAIN : elsewhere);
      await page.waitForURL(where === 'same origin' ? `**${PLAIN}` : elsewhere);
      await visit(page, network);
      await expect.poll(() => server.leadsOf(email), { timeout: 25_000 }).toHaveLength(1);
      await expect.poll(() => countRows(page), { timeout: 25_000 }).toBe(0);
      // What was written down at the end of the page is gone as well, and nothing was refused.
      expect(await page.evaluate(() => localStorage.getItem('lodestone:demo:unsent'))).toBeNull();
      expect(await told(page, 'dead-letter')).toEqual([]);
    });

test('guarantee 7: signals that the database had not taken when the page was left offline go out from the next page', async ({
  page,
  context,
  network,
  watch,
}) => {
  watch.allowConsole(NETWORK_LINE);
  test.setTimeout(60_000);
  const attributes = 'data-site="demo" data-consent="granted"';
  await visit(page, network, { attributes });
  await expect.poll(() => page.evaluate(() => window.lodestone('stage'))).toBeDefined();
  const onlooker = await context.newPage();
  await onlooker.goto(network.url + PLAIN);
  await holdDatabase(onlooker);
  await context.setOffline(true);
  await page.evaluate(() => {
    for (let nth = 0; nth < 120; nth += 1) window.lodestone('track', 'left_offline', { nth });
  });
  await page.goto('about:blank');
  const countLeft = () =>
    onlooker.evaluate(
      () =>
        JSON.parse(localStorage['lodestone:demo:unsent'] ?? '[]').flatMap(
          ({ items }: { items: object[] }) => items,
        ).length,
    );
  await expect.poll(countLeft).toBeGreaterThanOrEqual(120);
  await onlooker.close();
  await context.setOffline(false);

  const delivered = () =>
    network
      .requestsTo()
      .filter(({ outcome }) => outcome === 200)
      .flatMap(itemsOf)
      .filter(({ name }) => name === 'left_offline')
      .map(({ key }) => key);
  await visit(page, network, { attributes });
  await expect.poll(() => new Set(delivered()).size).toBe(120);
  await expect.poll(() => countRows(page), { timeout: 25_000 }).toBe(0);
});

test('guarantee 7: a page left in the middle of a request leaves the row to the next page, which need not wait a whole lease', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await visit(page, network);
  network.next([hang()]);
  await page.evaluate((given) => void window.lodestone('submit', given), leadOf(email));
  await network.received(1);
  await expect.poll(() => countRows(page)).toBe(1);
  await visit(page, network);
  await expect.poll(() => server.leadsOf(email), { timeout: NEXT_PAGE_MS }).toHaveLength(1);
  await expect.poll(() => countRows(page)).toBe(0);
});

test('guarantee 7: submit() by the snippet before the engine has come, and away in the same task: the next page delivers', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE);
  const lead = leadOf(email);
  // The engine of the first page comes too late.
  await visit(page, network);
  const engine = network.requests.find(({ path }) => /^\/v1\/engine-/.test(path))?.path ?? '';
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  network.next([hang()], engine);
  const askedBefore = network.requestsTo(engine).length;
  await page.goto(network.url + SHOP);
  await network.received(askedBefore + 1, engine);
  await submitAndGo(page, lead, PLAIN);
  await page.waitForURL(`**${PLAIN}`);
  network.drop();
  expect(await server.leadsOf(email)).toEqual([]);

  await visit(page, network);
  await expect.poll(() => server.leadsOf(email)).toMatchObject([{ key: lead.key }]);
  // Nothing of it stays behind.
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([
    [],
    [],
  ]);
});

test('guarantee 7: a page frozen in the back/forward cache takes its queue up again when it returns', async ({
  device,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const { page } = await device.start({ withoutArgs: ['--disable-back-forward-cache'] });
  const returned = '/e2e/returned';
  network.always(answer(), returned);
  network.always(answer(), '/e2e/frozen');
  // The pages drive themselves: the second one goes back by itself, the first one tells how it came back.
  const back = publish(network, '/e2e/back', {
    head: `<script>addEventListener('load',()=>fetch('/e2e/frozen').then(()=>history.back()))</script>`,
  });
  await rigDice(page, 0.9);
  await visit(page, network, {
    head: `<script>addEventListener('pageshow',({persisted})=>persisted&&fetch('${returned}'))</script>`,
  });
  // Enough failures for a pause of 28 s at least: only the return can be what ends it.
  network.always(answer({ status: 503 }));
  for (let count = 0; count < 6; count += 1) await submit(page, leadOf(`${count}.${email}`));
  network.always(pass());
  await page.evaluate((url) => {
    window.location.href = url;
  }, back);
  const { atMs } = await network.received(1, returned);
  const isDelivered = () => network.requestsTo().some(({ outcome }) => outcome === 200);
  await expect.poll(isDelivered).toBe(true);
  const resumedAtMs = network.requestsTo().find(({ outcome }) => outcome === 200)?.atMs ?? 0;
  expect(resumedAtMs - atMs).toBeLessThan(2_500);
  for (let count = 0; count < 6; count += 1)
    await expect.poll(() => server.leadsOf(`${count}.${email}`)).toHaveLength(1);
});

test('guarantee 7: a machine that falls asleep in the middle of a request sends the rest when it wakes', async ({
  device,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const browser = await device.start();
  const { page } = browser;
  await visit(page, network);
  network.next([hang()]);
  await page.evaluate((given) => void window.lodestone('submit', given), leadOf(email));
  await network.received(1);
  await expect.poll(() => countRows(page)).toBe(1);
  browser.sleep();
  // Meanwhile the network has forgotten the connection.
  network.drop();
  expect(await server.leadsOf(email)).toEqual([]);
  browser.wake();
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 7: a browser killed after the outcome delivers from the next page', async ({
  device,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const first = await device.start();
  await rigDice(first.page, 0.9);
  await visit(first.page, network);
  network.next([reset(), reset()]);
  expect(await submit(first.page, leadOf(email))).toMatchObject({ status: 'queued' });
  await first.kill();
  expect(await server.leadsOf(email)).toEqual([]);
  const second = await device.start();
  await visit(second.page, network);
  await expect.poll(() => countRows(second.page)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});
