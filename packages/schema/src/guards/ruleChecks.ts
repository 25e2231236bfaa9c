import * as LIMITS from '../limits.js';
import type { Rule, ScoringRules } from '../rules.js';
import { boolean, type Check, either, list, number, optional, record, shape, text } from './checks.js';

const value = either(text(LIMITS.ruleValueLength), number, boolean);
const values = either(value, list(value, LIMITS.ruleList));
const like = text(LIMITS.ruleValueLength);
/** A test of one value. */
export const valueTest = {
  is: optional(values),
  not: optional(values),
  min: optional(number),
  max: optional(number),
  like: optional(either(like, list(like, LIMITS.ruleList))),
  exists: optional(boolean),
};
const name = text(LIMITS.signalNameLength, undefined, 1);
const above0: Check = (input, path) => number(input, path) ?? ((input as number) > 0 ? undefined : path);

const namedWithProps = shape({
  name,
  props: optional(record(text(LIMITS.signalNameLength), shape(valueTest))),
});
const pattern: Check = (input, path) =>
  typeof input === 'object' ? namedWithProps(input, path) : name(input, path);

const keyAt = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** A shape without keys of its own invention: what is half one rule and half another is none. */
export const strict =
  (checks: Record<string, Check>): Check =>
  (input, path) => {
    const foreign = isObject(input) && Object.keys(input).find((key) => !Object.hasOwn(checks, key));
    return foreign ? keyAt(path, foreign) : shape(checks)(input, path);
  };

const isObject = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

const anyRule: Check = (input, path) => {
  if (!isObject(input)) return path;
  const form = Object.keys(FORMS).find((key) => Object.hasOwn(input, key));
  const [first] = Object.keys(input);
  if (form === undefined) return first === undefined ? path : keyAt(path, first);
  return FORMS[form]?.(input, path);
};
const rules = list(anyRule, LIMITS.ruleList);

/**
 * The forms of a rule by the key that only one of them has: a problem is named by its own path, not by that of the whole
 * rule. `not` comes last, because a test of a field has one too.
 */
const FORMS: Readonly<Record<string, Check>> = {
  field: strict({ ...valueTest, field: text(LIMITS.answerKeyLength, undefined, 1) }),
  signal: strict({
    signal: pattern,
    min: optional(number),
    max: optional(number),
    withinDays: optional(above0),
    sum: optional(name),
  }),
  all: strict({ all: rules }),
  any: strict({ any: rules }),
  not: strict({ not: anyRule }),
};

/** How many rules stand in each other. */
export function depthOf(rule: Rule): number {
  if ('field' in rule || 'signal' in rule) return 1;
  const inner = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not];
  return 1 + Math.max(0, ...inner.map(depthOf));
}

/** One rule, not deeper than `LIMITS.ruleDepth`. */
export const rule: Check = (input, path) =>
  anyRule(input, path) ?? (depthOf(input as Rule) <= LIMITS.ruleDepth ? undefined : path);

/** The id of a rule, a group or a segment. */
export const RULE_ID = /^[a-z0-9][a-z0-9-]*$/;
export const ruleId = text(LIMITS.campaignLength, RULE_ID);

const points: Check = (input, path) =>
  number(input, path) ?? (Math.abs(input as number) <= LIMITS.rulePoints ? undefined : path);
const threshold: Check = (input, path) =>
  shape({ from: number, until: number })(input, path) ??
  ((input as ScoringRules['temperature']['warm']).until <= (input as { from: number }).from
    ? undefined
    : path);
const descending: Check = (input, path) =>
  list(number, 3)(input, path) ?? (isDescending(input as number[]) ? undefined : path);
const isDescending = (numbers: number[]): boolean =>
  numbers.length === 3 &&
  numbers.every((each, index) => index === 0 || each < (numbers[index - 1] as number));

/** A list in which every id stands once. */
export const withIds =
  (check: Check, max: number): Check =>
  (input, path) =>
    list(check, max)(input, path) ??
    (new Set((input as { id: string }[]).map(({ id }) => id)).size === (input as unknown[]).length
      ? undefined
      : path);

/** The rule file of a site. */
export const scoringRules = shape({
  scores: withIds(
    shape({
      id: ruleId,
      signal: pattern,
      points,
      halfLifeDays: above0,
      windowDays: optional(above0),
      cap: optional(above0),
      group: optional(ruleId),
    }),
    LIMITS.scoreRules,
  ),
  groups: record(ruleId, above0),
  fit: withIds(shape({ id: ruleId, when: rule, points }), LIMITS.scoreRules),
  temperature: shape({ warm: threshold, hot: threshold }),
  qualification: shape({ iql: rule, mql: rule, sql: rule }),
  funnel: shape({ interest: rule, choice: rule, intent: rule, order: rule }),
  grid: shape({ fit: descending, engagement: descending }),
});
