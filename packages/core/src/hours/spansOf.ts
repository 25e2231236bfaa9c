import type { Interval, Weekday, WorkingHours } from '@lodestone/schema';
import { createWallClock, type DayNumber } from './createWallClock.js';
import { weekOf } from './weekOf.js';

/** A time in which somebody is there: with its start, without its end. */
export interface Span {
  startMs: number;
  endMs: number;
  /** The day by the zone's calendar on which it begins. */
  day: DayNumber;
}

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. Written out here: `schema` is imported for its types only. */
const DAYS_FROM_THURSDAY: readonly Weekday[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
/** A week, the day before, and one to spare. */
const REGULAR_DAYS = 9;
/** How far ahead a change is looked for where single days are different. */
export const MAX_DAYS = 400;

/**
 * The times in which somebody is there, in the order of their starts, from the day before a moment on: as many days as
 * are told, else a week and all exceptions after it. They may touch or overlap; empty ones (a night that the clock
 * skipped) are left out.
 */
export function* spansOf(hours: WorkingHours, fromMs: number, days?: number): Generator<Span> {
  const clock = createWallClock(hours.timeZone);
  const week = weekOf(hours);
  const exceptions = new Map(
    (hours.exceptions ?? []).map(({ date, intervals }) => [Date.parse(date) / DAY_MS, intervals]),
  );
  const today = clock.dayOf(fromMs);
  const lastRegular = Math.max(today, ...exceptions.keys()) + REGULAR_DAYS;
  const last = Math.min(days === undefined ? lastRegular : today + days, today + MAX_DAYS);
  for (let day = today - 1; day <= last; day += 1) {
    const weekday = DAYS_FROM_THURSDAY[((day % 7) + 7) % 7] as Weekday;
    const intervals = exceptions.get(day) ?? week[weekday] ?? [];
    const spans = intervals.map((interval) => toSpan(interval, day)).filter(isSome);
    yield* spans.sort((one, other) => one.startMs - other.startMs);
  }

  function toSpan([start, end]: Interval, day: DayNumber): Span | undefined {
    const startMinutes = minutesOf(start);
    const endMinutes = minutesOf(end);
    const isNextDay = endMinutes <= startMinutes;
    const startMs = clock.momentOf(day, startMinutes, 'first');
    const endMs = clock.momentOf(day, endMinutes + (isNextDay ? 1_440 : 0), 'last');
    return startMs < endMs ? { startMs, endMs, day } : undefined;
  }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const isSome = (span: Span | undefined): span is Span => span !== undefined;
