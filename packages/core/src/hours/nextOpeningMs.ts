import type { WorkingHours } from '@lodestone/schema';
import { spansOf } from './spansOf.js';

/**
 * When somebody is there again: the moment itself while somebody is there. Epoch milliseconds; undefined if nobody comes
 * within the week and all the days that are different, of the next 400 days.
 */
export function nextOpeningMs(hours: WorkingHours, atMs: number): number | undefined {
  for (const { startMs, endMs } of spansOf(hours, atMs)) if (endMs > atMs) return Math.max(startMs, atMs);
  return undefined;
}
