import { matchesSignal } from '../rules/matchesSignal.js';
import type { Signal } from '../signals/createSignalLog.js';
import { DAY_MS } from './DAY_MS.js';
import type { ScoreRule, ScoringRules } from './ScoringRules.js';

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
  /** Oldest first, then by key and rule. */
  ledger: LedgerEntry[];
}

/**
 * The engagement score at a moment: `Σ points × 2^(−age / halfLife)` over signals and rules, within window and caps.
 * Caps fill from the newest signal on, so that what is new is never displaced by what is old; a group's cap bounds what
 * its rules add together, never what they take away. A pure function of the set of signals: neither their order of
 * arrival nor the moments at which it was asked before matter. What happened after `nowMs` counts nothing.
 */
export function scoreAt(
  { scores, groups }: Pick<ScoringRules, 'scores' | 'groups'>,
  signals: readonly Signal[],
  nowMs: number,
): Score {
  const past = signals.filter(({ atMs }) => atMs <= nowMs).sort(byTime);
  const byGroup = new Map<string, LedgerEntry[]>();
  const ledger: LedgerEntry[] = [];
  for (const rule of scores) {
    const entries = entriesOf(rule, past, nowMs);
    if (rule.cap !== undefined) cut(entries, rule.cap);
    if (rule.group !== undefined) byGroup.set(rule.group, [...(byGroup.get(rule.group) ?? []), ...entries]);
    ledger.push(...entries);
  }
  for (const [group, entries] of byGroup) {
    const cap = groups[group];
    if (cap !== undefined) cut(entries.filter(({ current }) => current > 0).sort(byTime), cap);
  }
  ledger.sort(byTime);
  return { score: ledger.reduce((sum, { current }) => sum + current, 0), ledger };
}

function entriesOf(
  { id, signal: pattern, points, halfLifeDays, windowDays = Number.POSITIVE_INFINITY }: ScoreRule,
  signals: readonly Signal[],
  nowMs: number,
): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const signal of signals) {
    const ageDays = (nowMs - signal.atMs) / DAY_MS;
    if (ageDays > windowDays || !matchesSignal(signal, pattern)) continue;
    const { key, name, atMs } = signal;
    entries.push({
      rule: id,
      signal: name,
      key,
      atMs,
      points,
      current: points * 2 ** (-ageDays / halfLifeDays),
    });
  }
  return entries;
}

/** Lowers the oldest entries until all together come to the cap at most. Expects them oldest first, of one sign. */
function cut(entries: readonly LedgerEntry[], cap: number): void {
  let left = Math.abs(cap);
  for (const entry of [...entries].reverse()) {
    const kept = Math.min(Math.abs(entry.current), left);
    left -= kept;
    entry.current = Math.sign(entry.current) * kept;
  }
}

function byTime(one: Signal | LedgerEntry, other: Signal | LedgerEntry): number {
  return (
    one.atMs - other.atMs || (one.key < other.key ? -1 : one.key > other.key ? 1 : compareRules(one, other))
  );
}

function compareRules(one: object, other: object): number {
  const [first, second] = [
    (one as Partial<LedgerEntry>).rule ?? '',
    (other as Partial<LedgerEntry>).rule ?? '',
  ];
  return first < second ? -1 : first > second ? 1 : 0;
}
