import { parseJson } from '@lodestone/core';
import { findConfigProblem, findRulesProblem } from '@lodestone/schema';
import type { RuleFile } from './ruleFileOf.js';

export type Judgement =
  | { rules: RuleFile }
  /** No JSON, or no rule file: then with the dotted path of the first problem. */
  | { problem: 'json' | 'rules'; path?: string };

/** Judges a typed rule file by the guards of the schema, as the SDK judges a page's config. Never throws. */
export function judgeRules(text: string): Judgement {
  const value = parseJson(text);
  if (value === undefined) return { problem: 'json' };
  const { scoring, segments = [] } = Object(value) as Partial<RuleFile>;
  const inScoring = findRulesProblem(scoring);
  if (inScoring !== undefined) return { problem: 'rules', path: join('scoring', inScoring) };
  const path = findConfigProblem({ campaigns: [], segments });
  return path === undefined
    ? { rules: { scoring: scoring as RuleFile['scoring'], segments } }
    : { problem: 'rules', path };
}

const join = (...names: string[]): string => names.filter(Boolean).join('.');
