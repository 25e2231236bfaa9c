import type { Rule, SignalPattern } from '../rules/Rule.js';

/** Points for a behaviour. */
export interface ScoreRule {
  /** Names the rule in the ledger: `[a-z0-9-]`. */
  id: string;
  signal: string | SignalPattern;
  /** Points of one signal at its moment; negative ones lower the score. */
  points: number;
  /** After so many days half of the points are left. */
  halfLifeDays: number;
  /** Signals older than this count nothing. */
  windowDays?: number | undefined;
  /** What this rule may come to at any moment, in either direction. */
  cap?: number | undefined;
  /** Rules of one group share a cap on what they may add together. */
  group?: string | undefined;
}

/** Points for what is known about the person, which do not decay. */
export interface FitRule {
  id: string;
  when: Rule;
  points: number;
}

/** A score at which a state begins, and the lower one at which it ends: between both nothing changes. */
export interface Threshold {
  from: number;
  until: number;
}

/** The rule file of a site. JSON; the server and the browser read the same. */
export interface ScoringRules {
  scores: readonly ScoreRule[];
  /** Caps of groups by name, in points. */
  groups: Readonly<Record<string, number>>;
  fit: readonly FitRule[];
  temperature: { warm: Threshold; hot: Threshold };
  /** The highest that holds counts; a later one needs no earlier one. */
  qualification: { iql: Rule; mql: Rule; sql: Rule };
  /** The highest that holds counts; awareness needs nothing. */
  funnel: { interest: Rule; choice: Rule; intent: Rule; order: Rule };
  /** Least points of the letters A to C, and of the numbers 1 to 3; the rest is D and 4. */
  grid: { fit: readonly [number, number, number]; engagement: readonly [number, number, number] };
}
