export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `["09:00", "18:00"]` by the wall clock; an end before its start, or equal to it, is on the next day; `24:00` is midnight. */
export type Interval = [start: string, end: string];

/** When somebody is there. */
export interface WorkingHours {
  /** IANA zone of the wall clock. */
  timeZone: string;
  /** The days that are not named are closed. A preset: `iran` is Saturday to Wednesday 9 to 17 and Thursday 9 to 13. */
  week: 'always' | 'office' | 'iran' | Partial<Record<Weekday, Interval[]>>;
  /** Single days that are different: no intervals, closed. `date` is `YYYY-MM-DD` by the zone's calendar day. */
  exceptions?: { date: string; intervals: Interval[] }[] | undefined;
}
