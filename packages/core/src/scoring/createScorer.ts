import { matchesSignal } from '../rules/matchesSignal.js';
import type { Signal } from '../signals/createSignalLog.js';
import { DAY_MS } from './DAY_MS.js';
import { nextTemperature, type Temperature } from './nextTemperature.js';
import type { ScoreRule, ScoringRules } from './ScoringRules.js';

/** The score of a growing log, without its ledger: what is asked after every signal. */
export interface Scorer {
  /** In any order; a key that is known changes nothing. */
  add(signal: Signal): void;
  /** The same as `scoreAt` over all signals, to 1e-9. Later signals count nothing. */
  scoreAt(nowMs: number): number;
  /**
   * The temperature after the score of every moment just before and just after each signal, and of `nowMs`. With
   * thresholds that differ, a state depends on the way to it; this way depends on the signals alone.
   */
  temperatureAt(nowMs: number): Temperature;
}

interface Scored {
  signal: Signal;
  /** Rules that the signal is one of. */
  rules: readonly ScoreRule[];
  /** The temperature once it has happened. */
  after: Temperature;
}

type Rules = Pick<ScoringRules, 'scores' | 'groups' | 'temperature'>;

/**
 * Limits: 0.2 ms for a signal with 1,000 before it and 100 rules (`bench:scoring`). A signal that arrives late costs a
 * recount of all that came after it.
 */
export function createScorer(rules: Rules): Scorer {
  const keys = new Set<string>();
  const log: Scored[] = [];

  function sumAt(nowMs: number, count: number): number {
    const sums = new Map<ScoreRule, number>();
    for (let index = 0; index < count; index += 1) {
      const { signal, rules: matched } = log[index] as Scored;
      const ageDays = (nowMs - signal.atMs) / DAY_MS;
      for (const rule of matched)
        if (ageDays <= (rule.windowDays ?? Number.POSITIVE_INFINITY))
          sums.set(rule, (sums.get(rule) ?? 0) + rule.points * 2 ** (-ageDays / rule.halfLifeDays));
    }
    return total(rules, sums);
  }

  function temperatureBefore(index: number): Temperature {
    return log[index - 1]?.after ?? 'cold';
  }

  /** Walks over one signal: the moment before it, and its own. */
  function walk(index: number): void {
    const scored = log[index] as Scored;
    const { atMs } = scored.signal;
    const before = nextTemperature(rules.temperature, temperatureBefore(index), sumAt(atMs, index));
    scored.after = nextTemperature(rules.temperature, before, sumAt(atMs, index + 1));
  }

  /** How many signals had happened by then. */
  function countAt(nowMs: number): number {
    let count = log.length;
    while (count > 0 && (log[count - 1] as Scored).signal.atMs > nowMs) count -= 1;
    return count;
  }

  return {
    add(signal) {
      if (keys.has(signal.key)) return;
      keys.add(signal.key);
      let index = log.length;
      while (index > 0 && isAfter((log[index - 1] as Scored).signal, signal)) index -= 1;
      const matched = rules.scores.filter((rule) => matchesSignal(signal, rule.signal));
      log.splice(index, 0, { signal, rules: matched, after: 'cold' });
      for (let later = index; later < log.length; later += 1) walk(later);
    },
    scoreAt: (nowMs) => sumAt(nowMs, countAt(nowMs)),
    temperatureAt(nowMs) {
      const count = countAt(nowMs);
      return nextTemperature(rules.temperature, temperatureBefore(count), sumAt(nowMs, count));
    },
  };
}

/** What the caps leave of the rules' sums. */
function total({ groups }: Rules, sums: ReadonlyMap<ScoreRule, number>): number {
  const gains = new Map<string, number>();
  let score = 0;
  for (const [{ cap = Number.POSITIVE_INFINITY, group }, sum] of sums) {
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
