import type { SiteWebinar } from '../sites/webinarSchema.js';

export const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** From then on people come in. */
export const SOON_MS = 15 * MINUTE_MS;

export type WebinarState = 'before' | 'soon' | 'live' | 'over';

/** The letters that come by the clock. */
export type ReminderKind = 'webinar-day' | 'webinar-hour' | 'webinar-live' | 'webinar-replay';

type Dates = Pick<SiteWebinar, 'startsAt' | 'durationMinutes' | 'isCancelled'>;

export function timesOf({ startsAt, durationMinutes }: Dates): { startsAtMs: number; endsAtMs: number } {
  const startsAtMs = Date.parse(startsAt);
  return { startsAtMs, endsAtMs: startsAtMs + durationMinutes * MINUTE_MS };
}

/** When the doors open. */
export const opensAtMs = (webinar: Dates): number => timesOf(webinar).startsAtMs - SOON_MS;

/** What a cancelled one is, is over. */
export function stateOf(webinar: Dates, nowMs: number): WebinarState {
  const { startsAtMs, endsAtMs } = timesOf(webinar);
  if (webinar.isCancelled || nowMs >= endsAtMs) return 'over';
  if (nowMs >= startsAtMs) return 'live';
  return nowMs >= opensAtMs(webinar) ? 'soon' : 'before';
}

/** When each letter is due, and until when it is still of use: later ones are left out. */
export function reminderTimes(webinar: Dates): Record<ReminderKind, { dueAtMs: number; lateAtMs: number }> {
  const { startsAtMs, endsAtMs } = timesOf(webinar);
  const within = (dueAtMs: number, ms: number) => ({ dueAtMs, lateAtMs: dueAtMs + ms });
  return {
    'webinar-day': within(startsAtMs - DAY_MS, 6 * HOUR_MS),
    'webinar-hour': within(startsAtMs - HOUR_MS, 30 * MINUTE_MS),
    'webinar-live': within(startsAtMs, Math.min(15 * MINUTE_MS, endsAtMs - startsAtMs)),
    'webinar-replay': within(endsAtMs, 7 * DAY_MS),
  };
}

/** The letters that are still to come for whoever gets a seat now. */
export function planReminders(
  webinar: Dates & Pick<SiteWebinar, 'replayUrl'>,
  nowMs: number,
): { kind: ReminderKind; dueAtMs: number }[] {
  if (webinar.isCancelled) return [];
  const { endsAtMs } = timesOf(webinar);
  return Object.entries(reminderTimes(webinar))
    .map(([kind, { dueAtMs }]) => ({ kind: kind as ReminderKind, dueAtMs }))
    .filter(({ kind, dueAtMs }) =>
      kind === 'webinar-replay' ? webinar.replayUrl !== undefined : dueAtMs > nowMs && nowMs < endsAtMs,
    );
}
