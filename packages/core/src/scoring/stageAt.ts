import type { Rule, ScoringRules } from '@lodestone/schema';
import { matchesRule } from '../rules/matchesRule.js';
import type { RuleFacts } from '../rules/RuleFacts.js';
import { type Fit, fitOf } from './fitOf.js';
import { type GridCell, gridOf } from './gridOf.js';
import type { Temperature } from './nextTemperature.js';
import type { LedgerEntry, Score } from './scoreAt.js';

export const QUALIFICATIONS = ['iql', 'mql', 'sql'] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];

export const FUNNEL_STAGES = ['awareness', 'interest', 'choice', 'intent', 'order'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** Where a visitor stands. The three axes are never blended into one number. */
export interface Standing {
  temperature: Temperature;
  qualification: Qualification | undefined;
  funnel: FunnelStage;
  /** Engagement, which decays. */
  score: number;
  /** What is known about the person, which does not. */
  fit: number;
  fitReasons: Fit['reasons'];
  grid: GridCell;
}

/** The same with the reason for every point of the score. */
export interface Stage extends Standing {
  ledger: LedgerEntry[];
}

/**
 * Judges everything at one moment. `temperature` and `score` come from a scorer of the same signals.
 * Rules of qualification and funnel may ask for `score`, `fit`, `temperature` and whatever `facts.fields` name.
 */
export function standingAt(
  rules: ScoringRules,
  facts: RuleFacts,
  temperature: Temperature,
  score: number,
): Standing {
  const { fit, reasons } = fitOf(rules, facts);
  const known = { ...facts, fields: { ...facts.fields, score, fit, temperature } };
  const qualification = highest(QUALIFICATIONS, rules.qualification, known);
  const asked = qualification ? { ...known, fields: { ...known.fields, qualification } } : known;
  return {
    temperature,
    qualification,
    funnel: highest(['interest', 'choice', 'intent', 'order'] as const, rules.funnel, asked) ?? 'awareness',
    score,
    fit,
    fitReasons: reasons,
    grid: gridOf(rules.grid, fit, score),
  };
}

/** The standing with its ledger. */
export function stageAt(
  rules: ScoringRules,
  facts: RuleFacts,
  temperature: Temperature,
  { score, ledger }: Score,
): Stage {
  return { ...standingAt(rules, facts, temperature, score), ledger };
}

function highest<Name extends string>(
  names: readonly Name[],
  rules: Readonly<Record<Name, Rule>>,
  facts: RuleFacts,
): Name | undefined {
  return [...names].reverse().find((name) => matchesRule(rules[name], facts));
}
