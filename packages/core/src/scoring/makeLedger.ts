import type { ScoreRule, ScoringRules } from '@lodestone/schema';
import type { Signal } from '../signals/createSignalLog.js';
import { DAY_MS } from './DAY_MS.js';
import type { LedgerEntry, Score } from './scoreAt.js';

/** A signal with the rules that it is one of. */
export interface ScoredSignal {
  signal: Signal;
  rules: readonly ScoreRule[];
}

/** Makes the ledger of signals that stand in order, none of them after `nowMs`. */
export function makeLedger(
  { groups }: Pick<ScoringRules, 'groups'>,
  log: readonly ScoredSignal[],
  nowMs: number,
): Score {
  const ledger: LedgerEntry[] = [];
  const byRule = new Map<ScoreRule, LedgerEntry[]>();
  for (const { signal, rules } of log)
    for (const rule of rules) {
      const ageDays = (nowMs - signal.atMs) / DAY_MS;
      if (ageDays > (rule.windowDays ?? Number.POSITIVE_INFINITY)) continue;
      const entry = makeEntry(signal, rule, ageDays);
      ledger.push(entry);
      const entries = byRule.get(rule);
      if (entries) entries.push(entry);
      else byRule.set(rule, [entry]);
    }
  const byGroup = new Map<string, Set<LedgerEntry>>();
  for (const [{ cap, group }, entries] of byRule) {
    if (cap !== undefined) cut(entries, cap);
    if (group === undefined) continue;
    const members = byGroup.get(group) ?? new Set();
    for (const entry of entries) if (entry.current > 0) members.add(entry);
    byGroup.set(group, members);
  }
  for (const [group, members] of byGroup) {
    const cap = groups[group];
    if (cap !== undefined)
      cut(
        ledger.filter((entry) => members.has(entry)),
        cap,
      );
  }
  return { score: ledger.reduce((sum, { current }) => sum + current, 0), ledger };
}

function makeEntry(
  { key, name, atMs }: Signal,
  { id, points, halfLifeDays }: ScoreRule,
  ageDays: number,
): LedgerEntry {
  return { rule: id, signal: name, key, atMs, points, current: points * 2 ** (-ageDays / halfLifeDays) };
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
