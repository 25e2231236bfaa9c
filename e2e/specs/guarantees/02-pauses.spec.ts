import { answer, type FaultProxy, pass } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { leadOf, rigDice, submit, visit } from '../../fixtures/visitor.js';

/** How soon a request has to follow once something says that the network works. */
const QUICK_MS = 2_500;

/** The device's clock must not matter, so one visitor's is days wrong. */
const RETRY_AFTERS: readonly {
  form: string;
  headers: () => Record<string, string>;
  clockOffMs?: number;
}[] = [
  { form: 'seconds', headers: () => ({ 'retry-after': '2' }) },
  { form: 'an HTTP date', headers: () => dated(2_000) },
  {
    form: 'an HTTP date on a device that is five days ahead',
    headers: () => dated(2_000),
    clockOffMs: 5 * 86_400_000,
  },
];

const dated = (afterMs: number): Record<string, string> => ({
  date: new Date(1_900_000_000_000).toUTCString(),
  'retry-after': new Date(1_900_000_000_000 + afterMs).toUTCString(),
});

for (const { form, headers, clockOffMs } of RETRY_AFTERS)
  for (const status of [429, 503])
    test(`guarantee 2: Retry-After as ${form} with ${status} is obeyed, and the request follows soon after`, async ({
      page,
      network,
      server,
      watch,
      email,
    }) => {
      watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
      // The shortest pauses of our own: only the header holds the request back.
      await rigDice(page, 0);
      if (clockOffMs) await page.clock.install({ time: Date.now() + clockOffMs });
      await visit(page, network);
      network.next([answer({ status, headers: headers() })]);
      expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'server' });
      // Neither another submission nor a word that the network works again ends what the server asked for.
      expect(await submit(page, leadOf(`second.${email}`))).toMatchObject({
        status: 'queued',
        reason: 'server',
      });
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      // The window of 2 s is real: it is the subject.
      const { atMs } = await network.received(2);
      const waitedMs = atMs - (network.requestsTo()[0]?.atMs ?? 0);
      expect(waitedMs).toBeGreaterThanOrEqual(1_990);
      expect(waitedMs).toBeLessThan(2_000 + QUICK_MS);
      await expect.poll(() => countRows(page)).toBe(0);
      expect(await server.leadsOf(email)).toHaveLength(1);
      expect(await server.leadsOf(`second.${email}`)).toHaveLength(1);
    });

test('guarantee 2: a server that stays down is asked no more often than the back-off says', async ({
  page,
  network,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.5);
  await page.clock.install();
  await visit(page, network);
  network.always(answer({ status: 503 }));
  await submit(page, leadOf(email));
  // Half a minute of the page's time in steps, each long enough for one request: 0.5, 1, 2, 4, 8 and 16 s of pauses.
  const answered = () => network.requestsTo().filter(({ outcome }) => outcome === 503).length;
  for (let passedMs = 0; passedMs < 31_500; passedMs += 500) {
    await page.clock.runFor(500);
    // What is under way is answered before the clock goes on.
    await expect.poll(() => network.requestsTo().length - answered()).toBe(0);
    // One turn of the page, in which it takes the answer in.
    await page.evaluate(() => undefined);
  }
  expect(answered()).toBeGreaterThanOrEqual(5);
  expect(answered()).toBeLessThanOrEqual(7);
});

/** Grows the back-off to 57 s, within a second: each failed submission counts. */
async function failOften(page: Page, network: FaultProxy, email: string): Promise<void> {
  await rigDice(page, 0.9);
  await visit(page, network);
  network.always(answer({ status: 503 }));
  for (let count = 0; count < 7; count += 1) await submit(page, leadOf(`${count}.${email}`));
  network.always(pass());
}

interface Wake {
  what: string;
  act: (page: Page, email: string) => Promise<unknown>;
}

const WAKES: readonly Wake[] = [
  {
    what: 'the event online',
    act: async (page) => {
      await page.context().setOffline(true);
      await page.context().setOffline(false);
    },
  },
  {
    what: 'the page being seen again',
    // Headless Chromium never hides a page: the event is the page's own, its state is visible all the time.
    act: (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
  },
  { what: 'a request that succeeds', act: (page, email) => submit(page, leadOf(`last.${email}`)) },
  { what: 'flush()', act: (page) => page.evaluate(() => window.lodestone('flush')) },
];

for (const { what, act } of WAKES)
  test(`guarantee 2: after ${what} no pause of minutes is left over`, async ({
    page,
    network,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    await failOften(page, network, email);
    expect(await countRows(page)).toBe(7);
    const asked = network.requestsTo().length;
    await act(page, email);
    const wokenAtMs = Date.now();
    await network.received(asked + 1);
    await expect.poll(() => countRows(page)).toBe(0);
    expect(Date.now() - wokenAtMs).toBeLessThan(QUICK_MS);
    for (let count = 0; count < 7; count += 1)
      expect(await server.leadsOf(`${count}.${email}`)).toHaveLength(1);
  });
