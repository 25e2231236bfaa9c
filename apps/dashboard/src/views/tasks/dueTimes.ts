export const DUE_CHOICES = ['hour', 'tomorrow', 'three-days', 'week'] as const;
export type DueChoice = (typeof DUE_CHOICES)[number];

const HOUR_MS = 3_600_000;
/** When a working day begins, on the device's own clock. */
const MORNING_HOUR = 9;
const DAYS: Record<Exclude<DueChoice, 'hour'>, number> = { tomorrow: 1, 'three-days': 3, week: 7 };

/** The moment that is meant, ISO 8601: days mean their morning. */
export function dueTimeOf(choice: DueChoice, nowMs: number): string {
  if (choice === 'hour') return new Date(nowMs + HOUR_MS).toISOString();
  const day = new Date(nowMs);
  day.setDate(day.getDate() + DAYS[choice]);
  day.setHours(MORNING_HOUR, 0, 0, 0);
  return day.toISOString();
}
