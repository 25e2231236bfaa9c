const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

/** `2026-11-23`, and a day that there is. */
export const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;

/** The day of a moment, in UTC as the server counts. */
export const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

/** The first day of a period that ends today: 1 is today alone. */
export const daysAgo = (nowMs: number, days: number): string => dayOf(nowMs - (days - 1) * DAY_MS);
