import type { CDPSession, Page } from '@playwright/test';
import { ready } from '../fixtures/page.js';
import { expect, test } from '../fixtures/test.js';

/** `npm run test:long` opens and closes each widget a thousand times. */
const ROUNDS = process.env.LODESTONE_LONG ? 1_000 : 20;
const CAMPAIGNS = ['webinar', 'ebook', 'offer', 'wheel', 'callback', 'survey', 'cookies'];

/** Counts the timers that wait, of the whole page. */
function watchTimers(): void {
  const waiting = new Set<unknown>();
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  Object.assign(window, {
    setTimeout: (run: () => void, ms?: number) => {
      const id: unknown = setTimeout(() => {
        waiting.delete(id);
        run();
      }, ms);
      waiting.add(id);
      return id;
    },
    setInterval: (run: () => void, ms?: number) => {
      const id: unknown = setInterval(run, ms);
      waiting.add(id);
      return id;
    },
    clearTimeout: (id?: number) => {
      waiting.delete(id);
      clearTimeout(id);
    },
    clearInterval: (id?: number) => {
      waiting.delete(id);
      clearInterval(id);
    },
    countTimers: () => waiting.size,
  });
}

/** Opens and closes the campaign so many times, each time until its panel stands and is gone. */
const rounds = (page: Page, campaign: string, count: number) =>
  page.evaluate(
    async ([id, times]) => {
      const { lodestone } = window;
      const until = async (isSo: () => boolean) => {
        while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
      };
      const stands = () =>
        [...document.querySelectorAll('*')].some(
          ({ localName, shadowRoot }) =>
            /^lodestone-(?!form)/.test(localName) && shadowRoot?.querySelector('.panel') !== null,
        );
      for (let nth = 0; nth < times; nth += 1) {
        lodestone('open', id);
        await until(stands);
        lodestone('close', id);
        await until(() => !stands());
      }
    },
    [campaign, count] as const,
  );

async function count(page: Page, session: CDPSession) {
  // Twice: what the first one frees may hold what the second one does.
  for (let nth = 0; nth < 2; nth += 1) {
    await page.waitForTimeout(1_200);
    await session.send('HeapProfiler.collectGarbage');
  }
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const timers = await page.evaluate(() => (window as never as { countTimers(): number }).countTimers());
  return { nodes, listeners, timers };
}

test(`each widget, opened and closed ${ROUNDS} times, leaves no node, listener or timer, and loads nothing after the first`, async ({
  page,
}) => {
  test.setTimeout(60_000 + ROUNDS * CAMPAIGNS.length * 600);
  await page.addInitScript(watchTimers);
  await page.goto('/strict/');
  await ready(page);
  // What shows by itself is not counted.
  await page.locator('lodestone-slide-in .close').click();
  const session = await page.context().newCDPSession(page);
  for (const campaign of CAMPAIGNS) await rounds(page, campaign, 3);
  const before = await count(page, session);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const campaign of CAMPAIGNS) await rounds(page, campaign, ROUNDS);
  expect(await count(page, session)).toEqual(before);
  expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
});
