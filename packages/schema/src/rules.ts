import type { SignalProp } from './envelope.js';

/** A test of one value. All that are given must hold; a value that is not there passes only `exists: false` and `not`. */
export interface ValueTest {
  /** Equal to this, or to one of these. Texts are compared as they are. */
  is?: SignalProp | readonly SignalProp[] | undefined;
  not?: SignalProp | readonly SignalProp[] | undefined;
  /** A number of at least, and at most; an answer is a text, which is read as one. */
  min?: number | undefined;
  max?: number | undefined;
  /** A text with `*` for any run of characters: `/pricing*`. Upper and lower case are one. */
  like?: string | readonly string[] | undefined;
  exists?: boolean | undefined;
}

/** Which signals are meant: a name, in which `*` stands for any run of characters, and tests of their props. */
export interface SignalPattern {
  name: string;
  props?: Readonly<Record<string, ValueTest>> | undefined;
}

/** How many signals there are, or what one of their props comes to together. Without `min` and `max`: at least one. */
export interface SignalRule {
  signal: string | SignalPattern;
  min?: number | undefined;
  max?: number | undefined;
  /** Only those of the last days. */
  withinDays?: number | undefined;
  /** The range is about the sum of this prop instead of the count. */
  sum?: string | undefined;
}

/** A fact about the visitor, the page or the lead by its name: `score`, `temperature`, `source`, `device`, `answers.role` … */
export interface FieldRule extends ValueTest {
  field: string;
}

/**
 * The one rule language of segments, stages, fit and targeting, as JSON. Depth and length are bounded by the schema.
 * @example { "all": [{ "signal": "price_view", "min": 2, "withinDays": 7 }, { "field": "device", "not": "phone" }] }
 */
export type Rule =
  | { all: readonly Rule[] }
  | { any: readonly Rule[] }
  | { not: Rule }
  | SignalRule
  | FieldRule;

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
