import { scoringRules } from './ruleChecks.js';

/** Where the first problem of a rule file is, as a dotted path (`scores.0.points`), or nothing. Never throws. */
export const findRulesProblem = (value: unknown): string | undefined => scoringRules(value, '');
