import type { SignalProp } from '@lodestone/schema';

/** A test of one value. All that are given must hold; a value that is not there passes only `exists: false` and `not`. */
export interface ValueTest {
  /** Equal to this, or to one of these. Texts are compared as they are. */
  is?: SignalProp | readonly SignalProp[] | undefined;
  not?: SignalProp | readonly SignalProp[] | undefined;
  /** A number of at least, and at most. */
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
