import { expect, it, vi } from 'vitest';
import { silentLog } from '../log/createLog.js';
import { inspectLead } from '../people/inspectLead.js';
import { startProjector } from './startProjector.js';

/** A projector over a store that has as many steps of work as are given; `undefined`: another process was faster. */
function begin(counts: (number | undefined)[], { isBusy = false, stepMs = 10 } = {}) {
  vi.useFakeTimers();
  let nowMs = 0;
  const projectNext = vi.fn(async () => {
    nowMs += stepMs;
    return counts.length > 0 ? counts.shift() : 0;
  });
  const loop = startProjector({
    store: { projectNext, onLeads: () => () => undefined },
    inspect: inspectLead,
    clock: { monotonicMs: () => nowMs },
    log: silentLog,
    isBusy: () => isBusy,
  });
  return {
    projectNext,
    async end() {
      vi.useRealTimers();
      await loop.stop();
    },
  };
}

it.each([
  ['takes leads that come one by one together', 10, 250],
  ['rests three times as long as it worked', 200, 600],
])('%s', async (_, stepMs, restMs) => {
  const { projectNext, end } = begin([100, 100], { stepMs });
  await vi.advanceTimersByTimeAsync(restMs - 1);
  expect(projectNext).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(projectNext).toHaveBeenCalledTimes(2);
  await end();
});

it('keeps out of the way while leads wait for their commit', async () => {
  const { projectNext, end } = begin([100, 100], { isBusy: true });
  await vi.advanceTimersByTimeAsync(999);
  expect(projectNext).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(projectNext).toHaveBeenCalledTimes(2);
  await end();
});

it('stands back when another process is faster', async () => {
  const { projectNext, end } = begin([undefined, 100]);
  await vi.advanceTimersByTimeAsync(999);
  expect(projectNext).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(projectNext).toHaveBeenCalledTimes(2);
  await end();
});
