import { matchesRule, type RuleFacts } from '@lodestone/core/scoring';
import type { SequenceCondition } from '../sites/sequenceSchema.js';

/** Whether a condition of a sequence holds: membership of a segment, or a rule, by core's own evaluator. */
export const holds = (
  condition: SequenceCondition,
  facts: RuleFacts,
  segments: readonly string[],
): boolean => ('segment' in condition ? segments.includes(condition.segment) : matchesRule(condition, facts));
