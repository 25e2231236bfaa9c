import type { ScoringRules } from '@lodestone/schema';
import { matchesSignal } from '../rules/matchesSignal.js';
import type { Signal } from '../signals/createSignalLog.js';
import { makeLedger } from './makeLedger.js';

/** One reason for some points: a signal under a rule, what it gave at its moment and what it gives now. */
export interface LedgerEntry {
  rule: string;
  signal: string;
  key: string;
  atMs: number;
  /** Points at the moment of the signal. */
  points: number;
  /** Points now: decayed, and cut to what the caps leave. The sum over all entries is the score. */
  current: number;
}

export interface Score {
  score: number;
  /** Oldest first, then by key and in the order of the rules. */
  ledger: LedgerEntry[];
}

/**
 * The engagement score at a moment: `Σ points × 2^(−age / halfLife)` over signals and rules, within window and caps.
 * Caps fill from the newest signal on, so that what is new is never displaced by what is old; a group's cap bounds what
 * its rules add together, never what they take away. A pure function of the set of signals: neither their order of
 * arrival nor the moments at which it was asked before matter. What happened after `nowMs` counts nothing.
 */
export function scoreAt(
  rules: Pick<ScoringRules, 'scores' | 'groups'>,
  signals: readonly Signal[],
  nowMs: number,
): Score {
  const log = signals
    .filter(({ atMs }) => atMs <= nowMs)
    .sort((one, other) => one.atMs - other.atMs || (one.key < other.key ? -1 : 1))
    .map((signal) => ({ signal, rules: rules.scores.filter((rule) => matchesSignal(signal, rule.signal)) }));
  return makeLedger(rules, log, nowMs);
}
