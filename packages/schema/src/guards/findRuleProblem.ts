import { rule } from './ruleChecks.js';

/**
 * Where the first problem of one rule is, as a dotted path (`all.1.min`; the key itself where it is one that no rule has), or
 * nothing; empty when it is the rule as a whole. Never throws.
 */
export const findRuleProblem = (value: unknown): string | undefined => rule(value, '');
