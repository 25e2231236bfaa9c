import type { WorkingHours } from '@lodestone/schema';
import { spansOf } from './spansOf.js';

/** A time that can be chosen. Epoch milliseconds; `date` is `YYYY-MM-DD` by the zone of the hours, of the day it belongs to. */
export interface Slot {
  startMs: number;
  endMs: number;
  date: string;
}

export interface SlotOptions {
  /** 30 if not given. */
  slotMinutes?: number | undefined;
  /** How many days after today; 5 if not given, 60 at most. */
  days?: number | undefined;
}

const DAY_MS = 86_400_000;
const MAX_DAYS = 60;
const MAX_SLOTS = 1_000;

/**
 * The times that can be chosen from a moment on: one after the other from each opening, none that would last beyond the
 * closing. What lies past midnight belongs to the day before. 1,000 at most.
 */
export function slotsOf(hours: WorkingHours, fromMs: number, options: SlotOptions = {}): Slot[] {
  const { slotMinutes = 30, days = 5 } = options;
  const stepMs = Math.max(1, slotMinutes) * 60_000;
  const slots: Slot[] = [];
  let freeMs = fromMs;
  for (const { startMs, endMs, day } of spansOf(hours, fromMs, Math.min(days, MAX_DAYS))) {
    // On the grid of this opening, also where an interval overlaps the one before.
    const skipped = Math.max(0, Math.ceil((freeMs - startMs) / stepMs));
    for (let atMs = startMs + skipped * stepMs; atMs + stepMs <= endMs; atMs += stepMs) {
      if (slots.length === MAX_SLOTS) return slots;
      freeMs = atMs + stepMs;
      slots.push({ startMs: atMs, endMs: freeMs, date: new Date(day * DAY_MS).toISOString().slice(0, 10) });
    }
  }
  return slots;
}
