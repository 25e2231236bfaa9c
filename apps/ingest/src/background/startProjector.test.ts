import { expect, it, vi } from 'vitest';
import { silentLog } from '../log/createLog.js';
import { inspectLead } from '../people/inspectLead.js';
import { startProjector } from './startProjector.js';

/** A projector over a store that has as many steps of work as are given; `undefined`: another process was faster. */
function begin(counts: (number | undefined)[], isBusy = false) {
  vi.useFakeTimers();
  let nowMs = 0;
  const projectNext = vi.fn(async () => {
    nowMs += 10;
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

it('rests three times as long as it worked', async () => {
  const { projectNext, end } = begin([100, 100]);
  await vi.advanceTimersByTimeAsync(29);
  expect(projectNext).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(projectNext).toHaveBeenCalledTimes(2);
  await end();
});

it('keeps out of the way while leads wait for their commit', async () => {
  const { projectNext, end } = begin([100, 100], true);
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
