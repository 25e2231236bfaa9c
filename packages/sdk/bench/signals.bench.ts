// `pnpm bench:signals`: what behaviour costs a page, in a real Chromium, on the files of `dist/cdn`. With
// `--before=FOLDER`, the `dist/cdn` of an earlier state, calls and signals are measured of both in turn, in one run.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findChromium } from '@lodestone/tooling/browser';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { startPageServer } from './startPageServer.js';

const ROUNDS = 3;
const CALL_ROUNDS = 40;
const CALLS = 25;
const SPREAD_SIGNALS = 200;
const SPREAD_MS = 25;
const SCROLL_ROUNDS = 6;
const SCROLL_MS = 8_000;
const SLOWDOWN = 4;
/** Signals that the device has from before. */
const HISTORY = 1_000;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
const print = (line: string): void => console.log(line);

/**
 * Seconds that the page's main thread was at work, by its own CPU: what else the machine does is not in it. With
 * `ScriptDuration` only what scripts did: painting a scrolled page takes many times as much, and varies by more.
 */
async function busySeconds(session: CDPSession, of = 'TaskDuration'): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === of)?.value ?? Number.NaN;
}

async function open(browser: Browser, url: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await (await browser.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript((count) => {
    const kept = Array.from({ length: count }, (_, index) => [
      `key-${String(index).padStart(12, '0')}`,
      index % 3 ? 'page_view' : 'price_view',
      Date.now() - (count - index) * 600_000,
      { path: `/part-${index}` },
    ]);
    localStorage.setItem('lodestone:demo:signals', JSON.stringify(kept));
  }, HISTORY);
  await page.goto(url);
  if (url.endsWith('with'))
    await page.waitForFunction(() => (window as never as Tagged).lodestone?.stage?.() !== undefined);
  await page.waitForTimeout(1_000);
  return { page, session };
}

interface Tagged {
  lodestone: ((command: string, ...args: unknown[]) => unknown) & { stage(): unknown };
}

/** What a call of `track()` takes, in microseconds: the median of rounds, each the mean of a few calls in a row. */
async function benchCall(browser: Browser, url: string): Promise<number> {
  const { page } = await open(browser, `${url}/with`);
  const rounds = await page.evaluate(
    async ([count, calls]) => {
      const { lodestone } = window as never as Tagged;
      const took: number[] = [];
      for (let round = 0; round < count; round += 1) {
        const sinceMs = performance.now();
        for (let call = 0; call < calls; call += 1) lodestone('track', 'product_view', { path: '/mug' });
        took.push(((performance.now() - sinceMs) * 1_000) / calls);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return took;
    },
    [CALL_ROUNDS, CALLS] as const,
  );
  await page.context().close();
  return median(rounds);
}

/**
 * Main-thread time of signals that come one by one, in microseconds a signal, everything told: scoring, keeping, sending
 * and the receipt.
 */
async function benchSpread(browser: Browser, url: string): Promise<number> {
  const { page, session } = await open(browser, `${url}/with`);
  const spend = async (isTracking: boolean): Promise<number> => {
    const before = await busySeconds(session);
    await page.evaluate(
      async ([count, everyMs, tracking]) => {
        const { lodestone } = window as never as Tagged;
        for (let index = 0; index < count; index += 1) {
          if (tracking) lodestone('track', 'product_view', { path: `/mug-${index}` });
          await new Promise((resolve) => setTimeout(resolve, everyMs));
        }
        await new Promise((resolve) => setTimeout(resolve, 6_000));
      },
      [SPREAD_SIGNALS, SPREAD_MS, isTracking] as const,
    );
    return (await busySeconds(session)) - before;
  };
  const idle = await spend(false);
  const tracking = await spend(true);
  const idleAgain = await spend(false);
  await page.context().close();
  return ((tracking - (idle + idleAgain) / 2) / SPREAD_SIGNALS) * 1e6;
}

/** One measurement of every state in turn, some rounds of it, and their medians. */
async function inTurn(
  title: string,
  digits: number,
  states: Record<string, string>,
  measure: (url: string) => Promise<number>,
): Promise<void> {
  const seen = Object.entries(states).map(([name, url]) => ({ name, url, values: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { url, values } of seen) values.push(await measure(url));
  for (const { name, values } of seen)
    print(
      `${title}, ${name}: ${median(values).toFixed(digits)} µs (${values.map((value) => value.toFixed(digits)).join(', ')})`,
    );
}

/** A page that is scrolled without end, with and without the tag, in turn. */
async function benchScroll(browser: Browser, url: string): Promise<void> {
  const shares: Record<'with' | 'without', number[]> = { with: [], without: [] };
  const scripts: Record<'with' | 'without', number[]> = { with: [], without: [] };
  let longest = 0;
  for (let round = 0; round < SCROLL_ROUNDS; round += 1)
    for (const kind of ['without', 'with'] as const) {
      const { page, session } = await open(browser, `${url}/${kind}`);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      const before = await busySeconds(session);
      const scriptBefore = await busySeconds(session, 'ScriptDuration');
      const tasks = await page.evaluate(async (durationMs) => {
        const seen: number[] = [];
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) seen.push(duration);
        }).observe({ entryTypes: ['longtask'] });
        const endMs = performance.now() + durationMs;
        let step = 40;
        while (performance.now() < endMs) {
          scrollBy(0, step);
          if (scrollY === 0 || scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
            step = -step;
          dispatchEvent(new PointerEvent('pointermove'));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return seen;
      }, SCROLL_MS);
      shares[kind].push(((await busySeconds(session)) - before) / (SCROLL_MS / 1_000));
      scripts[kind].push(
        ((await busySeconds(session, 'ScriptDuration')) - scriptBefore) / (SCROLL_MS / 1_000),
      );
      if (kind === 'with') longest = Math.max(longest, ...tasks);
      await page.context().close();
    }
  for (const [what, { without, with: tagged }] of [
    ['all work', shares],
    ['scripts alone (limit 1)', scripts],
  ] as const) {
    const pct = (values: readonly number[]): string =>
      values.map((value) => (value * 100).toFixed(1)).join(', ');
    const points = (median(tagged) - median(without)) * 100;
    print(
      `scrolled without end at ${SLOWDOWN} × slowed CPU, ${what}: ${points.toFixed(2)} points of the main thread more with the tag (% without: ${pct(without)}; with: ${pct(tagged)})`,
    );
  }
  print(
    `longest task while scrolling with the tag: ${longest > 0 ? `${longest.toFixed(0)} ms` : 'none over 50 ms'}`,
  );
}

/** Tasks over 50 ms from the start of a page with a history, at a slowed CPU. */
async function benchStart(browser: Browser, url: string): Promise<void> {
  const { page, session } = await open(browser, `${url}/without`);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(`${url}/with`);
  await page.evaluate(() => {
    (window as never as { tasks: number[] }).tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        (window as never as { tasks: number[] }).tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.waitForFunction(() => (window as never as Tagged).lodestone?.stage?.() !== undefined);
  await page.waitForTimeout(3_000);
  const tasks = await page.evaluate(() => (window as never as { tasks: number[] }).tasks);
  print(
    `tasks over 50 ms from load to the stage with ${HISTORY} signals before it, ${SLOWDOWN} × slowed: ${tasks.length > 0 ? tasks.map((ms) => `${ms.toFixed(0)} ms`).join(', ') : 'none'}`,
  );
  await page.context().close();
}

const { before } = parseArgs({ options: { before: { type: 'string' } } }).values;
const server = await startPageServer(before);
const executablePath = findChromium();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
print(`${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()}`);
const states = { ...(before ? { before: `${server.url}/before` } : {}), now: server.url };
await inTurn(`track() in the call, median of ${CALL_ROUNDS} × ${CALLS} (limit 5)`, 1, states, (url) =>
  benchCall(browser, url),
);
await inTurn(
  `main thread a signal, all told, with ${HISTORY} before it, ${SPREAD_SIGNALS} signals, one every ${SPREAD_MS} ms (limit 300)`,
  0,
  states,
  (url) => benchSpread(browser, url),
);
await benchStart(browser, server.url);
await benchScroll(browser, server.url);
await browser.close();
server.close();
