// `pnpm bench:widgets`: what each widget in each placement costs the main thread at a four times slowed CPU, in a real
// Chromium on the built playground: long tasks from the start of the page until the widget stands, and how long the visitor's
// own acts take to the next paint (Event Timing, steps of 8 ms). Beside it the page of states without a widget.
import { cpus, loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { asPerson } from '../fixtures/launchOptions.js';
import { startServer } from '../fixtures/startServer.js';

const SLOWDOWN = 4;
const ROUNDS = 3;
const WIDGETS = ['subscribe', 'steps', 'webinar', 'ebook', 'coupon', 'wheel', 'survey'];
const PLACEMENTS = ['inline', 'modal', 'slide-in', 'bar', 'fullscreen', 'teaser', 'anchored'];
const LIMITS = { taskMs: 50, paintMs: 100 };

interface Seen {
  tasksMs: number[];
  paintsMs: number[];
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

function watch(): void {
  const seen: Seen = { tasksMs: [], paintsMs: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasksMs.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId)
        seen.paintsMs.push(entry.duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

const read = (page: Page): Promise<Seen> => page.evaluate(() => (window as never as { seen: Seen }).seen);

const server = await startServer();
const browser = await chromium.launch(asPerson);

/** Opens the page of states, lets the widget come, and does to it what a visitor does. */
async function measure(
  widget: string | undefined,
  placement: string,
): Promise<{ task: number; paint: number }> {
  const page = await (await browser.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(watch);
  const query = new URLSearchParams({ widget: widget ?? 'none', placement });
  await page.goto(`${server.url}/states/?${query}`);
  if (widget) {
    const element = page.locator(placement === 'inline' ? 'lodestone-form' : `lodestone-${placement}`);
    await element.locator('.card, .panel').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(1_500);
    if (placement === 'teaser') await element.locator('.tab').click();
    for (const field of await element.locator('input:visible').all()) {
      if (await field.evaluate(({ type }: HTMLInputElement) => type === 'checkbox' || type === 'radio'))
        await field.click({ force: true });
      else await field.pressSequentially('olena', { delay: 60 });
    }
    const button = element.locator('form button[type=submit]:visible').first();
    if (await button.count()) await button.click();
  }
  await page.waitForTimeout(1_000);
  const { tasksMs, paintsMs } = await read(page);
  await page.context().close();
  return { task: Math.max(0, ...tasksMs), paint: Math.max(0, ...paintsMs) };
}

console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()}`,
);
console.log(
  `the longest of ${ROUNDS} rounds each, ms: task (limit ${LIMITS.taskMs}) / to the next paint (limit ${LIMITS.paintMs})`,
);
const rounds = async (widget: string | undefined, placement: string): Promise<string> => {
  const seen: { task: number; paint: number }[] = [];
  for (let nth = 0; nth < ROUNDS; nth += 1) seen.push(await measure(widget, placement));
  const tasks = seen.map(({ task }) => task);
  const paints = seen.map(({ paint }) => paint);
  return `${Math.round(median(tasks))} (${Math.round(Math.max(...tasks))}) / ${Math.round(median(paints))} (${Math.round(Math.max(...paints))})`;
};
console.log('median (longest)');
console.log(`no widget: ${await rounds(undefined, 'inline')}`);
for (const placement of PLACEMENTS)
  for (const widget of WIDGETS) console.log(`${placement}, ${widget}: ${await rounds(widget, placement)}`);

await browser.close();
await server.dispose();
