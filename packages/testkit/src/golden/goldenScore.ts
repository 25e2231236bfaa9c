import type { ScoringRules } from '@lodestone/schema';
import type { GoldenMoment, GoldenSignal } from './GoldenLog.js';

const DAY_MS = 86_400_000;

interface Given {
  rule: string;
  group: string | undefined;
  value: number;
}

/**
 * Score and ledger of a golden log at a moment by the closed formula of decision 0009, written down a second time: it
 * shares no code with `@lodestone/core`, whose answers are compared with it. Only for rules that name one signal each and
 * have no window, as those of the shipped files.
 *
 * A signal of age a gives `p·e^(−a·ln 2 / h)`. Of a cap C it gets what the newer ones of its rule leave:
 * `min(v, max(0, C − Σ newer))`, likewise of its group's cap where it gives and does not take.
 */
export function goldenScore(
  { scores, groups }: Pick<ScoringRules, 'scores' | 'groups'>,
  signals: readonly Pick<GoldenSignal, 'at' | 'name'>[],
  at: string,
): Pick<GoldenMoment, 'score' | 'ledger'> {
  const past = signals.filter((signal) => signal.at <= at);
  const given: Given[] = [];
  // Backwards: what is newer comes first.
  for (const { name, at: then } of [...past].reverse())
    for (const { id, signal, points, halfLifeDays, cap, group } of scores) {
      if (signal !== name) continue;
      const days = (Date.parse(at) - Date.parse(then)) / DAY_MS;
      const full = Math.abs(points) * Math.exp((-days * Math.LN2) / halfLifeDays);
      const newer = given.filter(({ rule }) => rule === id).reduce((sum, each) => sum + each.value, 0);
      const value = Math.min(full, Math.max(0, Math.abs(cap ?? Number.POSITIVE_INFINITY) - Math.abs(newer)));
      given.push({ rule: id, group: points > 0 ? group : undefined, value: Math.sign(points) * value });
    }
  // Within a group by what the rules' own caps have left.
  const cut = given.map(({ rule, group, value }, index) => {
    const cap = group === undefined ? undefined : groups[group];
    if (cap === undefined) return { rule, value };
    const newer = given
      .slice(0, index)
      .filter((each) => each.group === group)
      .reduce((sum, each) => sum + each.value, 0);
    return { rule, value: Math.min(value, Math.max(0, cap - newer)) };
  });
  const ledger: Record<string, number[]> = {};
  for (const { rule, value } of cut.reverse()) ledger[rule] = [...(ledger[rule] ?? []), value];
  return { score: cut.reduce((sum, { value }) => sum + value, 0), ledger };
}
