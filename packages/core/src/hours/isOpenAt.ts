import type { WorkingHours } from '@lodestone/schema';
import { spansOf } from './spansOf.js';

/** Whether somebody is there at a moment (epoch milliseconds). */
export function isOpenAt(hours: WorkingHours, atMs: number): boolean {
  for (const { startMs, endMs } of spansOf(hours, atMs, 1)) if (startMs <= atMs && atMs < endMs) return true;
  return false;
}
