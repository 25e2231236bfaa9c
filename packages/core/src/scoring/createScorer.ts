import type { ScoringRules } from '@lodestone/schema';
import { matchesSignal } from '../rules/matchesSignal.js';
import type { Signal } from '../signals/createSignalLog.js';
import { createDecayingSum, type DecayingSum, type Place } from './createDecayingSum.js';
import { makeLedger, type ScoredSignal } from './makeLedger.js';
import { nextTemperature, type Temperature } from './nextTemperature.js';
import type { Score } from './scoreAt.js';

/** The score of a growing log: what is asked after every signal. */
export interface Scorer {
  /** In any order; a key that is known changes nothing. */
  add(signal: Signal): void;
  /** The score of `scoreAt` over all signals, to 1e-9, without its ledger. Later signals count nothing. */
  scoreAt(nowMs: number): number;
  /** The same with the reason for every point. */
  ledgerAt(nowMs: number): Score;
  /**
   * The temperature after the score of every moment just before and just after each signal, and of `nowMs`. With
   * thresholds that differ, a state depends on the way to it; this way depends on the signals alone.
   */
  temperatureAt(nowMs: number): Temperature;
}

interface Scored extends ScoredSignal {
  /** The temperature once it has happened. */
  after: Temperature;
}

type Rules = Pick<ScoringRules, 'scores' | 'groups' | 'temperature'>;

/** Sorts behind every key of one moment. */
const LAST_KEY = '\u{10ffff}';

/**
 * Cost of a signal: a search for each rule, at the first question after it; of signals that arrive late, one for each rule
 * and signal behind the earliest of them. Measured by `bench:scoring`.
 */
export function createScorer(rules: Rules): Scorer {
  const keys = new Set<string>();
  const log: Scored[] = [];
  /** How many of the log were walked over since the last that came late: the rest waits for a question. */
  let walked = 0;
  const sums = rules.scores.map((rule) => ({ rule, sum: createDecayingSum(rule) }));

  function scoreOf(nowMs: number, upTo: Place): number {
    return total(
      rules,
      sums.map(({ sum }) => sum.at(nowMs, upTo)),
    );
  }

  /** Walks over one signal: the moment before it, and its own. */
  function walk(index: number): void {
    const scored = log[index] as Scored;
    const { atMs } = scored.signal;
    const earlier = log[index - 1];
    const score = earlier ? scoreOf(atMs, earlier.signal) : 0;
    const before = nextTemperature(rules.temperature, earlier?.after ?? 'cold', score);
    scored.after = nextTemperature(rules.temperature, before, scoreOf(atMs, scored.signal));
  }

  /** How many signals had happened by then. */
  function countAt(nowMs: number): number {
    let count = log.length;
    while (count > 0 && (log[count - 1] as Scored).signal.atMs > nowMs) count -= 1;
    return count;
  }

  const scoreAt = (nowMs: number): number => scoreOf(nowMs, { atMs: nowMs, key: LAST_KEY });

  return {
    add(signal) {
      if (keys.has(signal.key)) return;
      keys.add(signal.key);
      let index = log.length;
      while (index > 0 && isAfter((log[index - 1] as Scored).signal, signal)) index -= 1;
      const matched: { rule: Rules['scores'][number]; sum: DecayingSum }[] = sums.filter(({ rule }) =>
        matchesSignal(signal, rule.signal),
      );
      for (const { sum } of matched) sum.add(signal);
      log.splice(index, 0, { signal, rules: matched.map(({ rule }) => rule), after: 'cold' });
      walked = Math.min(walked, index);
    },
    scoreAt,
    ledgerAt: (nowMs) => makeLedger(rules, log.slice(0, countAt(nowMs)), nowMs),
    temperatureAt(nowMs) {
      for (; walked < log.length; walked += 1) walk(walked);
      const before = log[countAt(nowMs) - 1]?.after ?? 'cold';
      return nextTemperature(rules.temperature, before, scoreAt(nowMs));
    },
  };
}

/** What the caps leave of the rules' sums. */
function total({ scores, groups }: Rules, sums: readonly number[]): number {
  const gains = new Map<string, number>();
  let score = 0;
  for (const [index, { cap = Number.POSITIVE_INFINITY, group }] of scores.entries()) {
    const sum = sums[index] ?? 0;
    const capped = Math.sign(sum) * Math.min(Math.abs(sum), Math.abs(cap));
    if (group === undefined || capped <= 0) score += capped;
    else gains.set(group, (gains.get(group) ?? 0) + capped);
  }
  for (const [group, gain] of gains) score += Math.min(gain, groups[group] ?? Number.POSITIVE_INFINITY);
  return score;
}

function isAfter(one: Signal, other: Signal): boolean {
  return one.atMs > other.atMs || (one.atMs === other.atMs && one.key > other.key);
}
