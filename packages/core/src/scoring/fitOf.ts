import type { ScoringRules } from '@lodestone/schema';
import { matchesRule } from '../rules/matchesRule.js';
import type { RuleFacts } from '../rules/RuleFacts.js';

export interface Fit {
  fit: number;
  /** The rules that hold, with their points. */
  reasons: { rule: string; points: number }[];
}

/** What is known about the person, in points: every rule that holds counts once and does not decay. */
export function fitOf({ fit }: Pick<ScoringRules, 'fit'>, facts: RuleFacts): Fit {
  const reasons = fit
    .filter(({ when }) => matchesRule(when, facts))
    .map(({ id, points }) => ({ rule: id, points }));
  return { fit: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}
