import type { GoldenLog, GoldenMoment } from './GoldenLog.js';

/** Where a visitor stands as any of the three tells it: core, page or server. */
export interface ToldStage {
  temperature: string;
  funnel: string;
  qualification?: string | null | undefined;
  score: number;
  /** Oldest first. The time as epoch milliseconds or, from the server, in ISO 8601. */
  ledger: readonly { rule: string; signal: string; atMs?: number; at?: string; current: number }[];
}

/** Browser and server agree to this. */
const TOLERANCE = 1e-9;

/**
 * In what a stage is not as the golden log says at one of its moments: nothing where it is. Numbers agree to 1e-9, times of
 * signals to the millisecond: scores alone would not show a clock that is wrong for all of them alike.
 */
export function goldenDifference(
  { signals }: Pick<GoldenLog, 'signals'>,
  expected: GoldenMoment,
  told: ToldStage,
): string[] {
  const differences: string[] = [];
  const compare = (what: string, one: unknown, other: unknown): void => {
    if (one !== other) differences.push(`${what}: ${one}, not ${other}`);
  };
  const measure = (what: string, one = Number.NaN, other = Number.NaN): void => {
    // What is no number has no distance, and is a difference.
    if (!(Math.abs(one - other) <= TOLERANCE)) differences.push(`${what}: ${one}, not ${other}`);
  };
  compare('temperature', told.temperature, expected.temperature);
  compare('funnel', told.funnel, expected.funnel);
  compare('qualification', told.qualification ?? null, expected.qualification);
  measure('score', told.score, expected.score);
  const rules = new Set([...Object.keys(expected.ledger), ...told.ledger.map(({ rule }) => rule)]);
  for (const rule of rules) {
    const mine = told.ledger.filter((entry) => entry.rule === rule);
    const theirs = expected.ledger[rule] ?? [];
    const times = signals.filter(({ name, at }) => name === mine[0]?.signal && at <= expected.at);
    compare(`entries of ${rule}`, mine.length, theirs.length);
    for (const [
      index,
      { atMs, at = new Date(atMs ?? Number.NaN).toISOString(), current },
    ] of mine.entries()) {
      measure(`${rule} ${index + 1}`, current, theirs[index]);
      compare(`time of ${rule} ${index + 1}`, at, times[index]?.at);
    }
  }
  return differences;
}
