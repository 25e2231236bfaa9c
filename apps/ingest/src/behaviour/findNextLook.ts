import type { SubjectStanding } from './standSubject.js';

export interface NextLookOptions {
  nowMs: number;
  standingAt(nowMs: number): SubjectStanding;
  /** Times of signals that follow without anybody doing anything; those that lie ahead count. */
  upcoming: readonly number[];
  /** Of the newest signal. */
  newestMs: number;
}

const DAY_MS = 86_400_000;
/** A change is found to the minute. */
const PRECISION_MS = 60_000;
/** Half-lives are days and weeks: after so long nothing is left that could change, and windows of rules are over. */
const ASLEEP_AFTER_MS = 90 * DAY_MS;

/**
 * The next moment at which the standing may be another one without a new signal: the next signal that follows by itself, the
 * moment within a day at which it changes, else in a day. Two changes within the day that undo each other are not seen.
 * Nothing for whoever has been silent for 90 days and stands where everybody begins.
 */
export function findNextLook({ nowMs, standingAt, upcoming, newestMs }: NextLookOptions): number | undefined {
  const now = standingAt(nowMs);
  const isOver = nowMs - newestMs > ASLEEP_AFTER_MS && now.temperature === 'cold' && Math.abs(now.score) < 1;
  if (isOver && upcoming.every((atMs) => atMs <= nowMs)) return undefined;
  const endMs = Math.min(nowMs + DAY_MS, ...upcoming.filter((atMs) => atMs > nowMs));
  const before = signOf(now);
  let [low, high] = [nowMs, endMs];
  // At its end a signal may have followed: what is asked is the last moment before it.
  if (signOf(standingAt(endMs - 1)) === before) return endMs;
  while (high - low > PRECISION_MS) {
    const middle = Math.floor((low + high) / 2);
    if (signOf(standingAt(middle)) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Everything that is kept of a standing and is not a number. */
const signOf = ({ temperature, qualification, funnel, grid, segments }: SubjectStanding): string =>
  JSON.stringify([temperature, qualification, funnel, grid, segments]);
