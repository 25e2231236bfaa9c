import { expect, it, vi } from 'vitest';
import { silentLog } from '../log/createLog.js';
import { createSites } from '../sites/createSites.js';
import { demoSite } from '../sites/demoSite.js';
import { startBehaviour } from './startBehaviour.js';
import { startPurge } from './startPurge.js';

/** The loop over a store that has as many steps of work as are given; `undefined`: another process was faster. */
function begin(counts: (number | undefined)[], { isBusy = false, stepMs = 10 } = {}) {
  vi.useFakeTimers();
  let nowMs = 0;
  const projectBehaviour = vi.fn(async () => {
    nowMs += stepMs;
    return counts.length > 0 ? counts.shift() : 0;
  });
  const loop = startBehaviour({
    store: { projectBehaviour, onLeads: () => () => undefined },
    sites: createSites([demoSite]),
    clock: { monotonicMs: () => nowMs },
    log: silentLog,
    isBusy: () => isBusy,
  });
  return {
    projectBehaviour,
    async end() {
      vi.useRealTimers();
      await loop.stop();
    },
  };
}

it.each([
  ['takes signals that come one by one together', [100, 100], { stepMs: 10 }, 250],
  ['rests twice as long as it worked', [100, 100], { stepMs: 200 }, 400],
  ['keeps out of the way while leads wait for their commit', [100, 100], { isBusy: true }, 1_000],
  ['stands back when another process is faster', [undefined, 100], {}, 1_000],
  ['looks for signals every second, which wake nobody', [0], {}, 1_000],
])('%s', async (_, counts, options, restMs) => {
  const { projectBehaviour, end } = begin(counts, options);
  await vi.advanceTimersByTimeAsync(restMs - 1);
  expect(projectBehaviour).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(projectBehaviour).toHaveBeenCalledTimes(2);
  await end();
});

it('erases page by page what is older than it may be, and looks again every hour', async () => {
  vi.useFakeTimers();
  const pages = [true, false];
  const clocks = [true, true, false];
  const purgeEvents = vi.fn(async (_: number) => pages.shift() ?? false);
  const purgeOfferClocks = vi.fn(async (_: number) => clocks.shift() ?? false);
  const nowMs = Date.parse('2027-01-01T00:00:00Z');
  const loop = startPurge({
    store: { purgeEvents, purgeOfferClocks },
    clock: { nowMs: () => nowMs },
    log: silentLog,
    keepSignalsDays: 31,
  });
  await vi.advanceTimersByTimeAsync(100);
  const before = Date.parse('2026-12-01T00:00:00Z');
  expect(purgeEvents.mock.calls).toEqual([[before], [before]]);
  // As long as either has more.
  await vi.advanceTimersByTimeAsync(100);
  expect(purgeOfferClocks.mock.calls).toEqual([[before], [before], [before]]);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(purgeEvents).toHaveBeenCalledTimes(4);
  expect(purgeOfferClocks).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
  await loop.stop();
});
