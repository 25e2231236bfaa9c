import type { WorkingHours } from '@lodestone/schema';
import { isOpenAt } from './isOpenAt.js';
import { spansOf } from './spansOf.js';

/**
 * Until when somebody is there, over intervals that touch: the moment itself while nobody is. Epoch milliseconds;
 * undefined if it does not end within the week and all the days that are different, of the next 400 days.
 */
export function nextClosingMs(hours: WorkingHours, atMs: number): number | undefined {
  let untilMs = atMs;
  for (const { startMs, endMs } of spansOf(hours, atMs)) {
    if (startMs > untilMs) return untilMs;
    untilMs = Math.max(untilMs, endMs);
  }
  return isOpenAt(hours, untilMs) ? undefined : untilMs;
}
