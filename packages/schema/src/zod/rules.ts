import { z } from 'zod';
import { depthOf, RULE_ID } from '../guards/ruleChecks.js';
import * as LIMITS from '../limits.js';
import type { Rule, ScoringRules } from '../rules.js';

const value = z.union([z.string().max(LIMITS.ruleValueLength), z.number(), z.boolean()]);
const values = z.union([value, z.array(value).max(LIMITS.ruleList)]);
const like = z.string().max(LIMITS.ruleValueLength);
/** A test of one value. */
export const valueTestSchema = z.object({
  is: values.optional(),
  not: values.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  like: z.union([like, z.array(like).max(LIMITS.ruleList)]).optional(),
  exists: z.boolean().optional(),
});
const name = z.string().min(1).max(LIMITS.signalNameLength);

const patternSchema = z.union([
  name,
  z.object({ name, props: z.record(z.string().max(LIMITS.signalNameLength), valueTestSchema).optional() }),
]);

const signalRule = z.strictObject({
  signal: patternSchema,
  min: z.number().optional(),
  max: z.number().optional(),
  withinDays: z.number().positive().optional(),
  sum: name.optional(),
});
const fieldRule = valueTestSchema.extend({ field: z.string().min(1).max(LIMITS.answerKeyLength) }).strict();

/** A rule of any depth; `ruleSchema` bounds it. */
const anyRule: z.ZodType<Rule> = z.lazy(() => {
  const list = z.array(anyRule).max(LIMITS.ruleList);
  return z.union([
    z.strictObject({ all: list }),
    z.strictObject({ any: list }),
    z.strictObject({ not: anyRule }),
    signalRule,
    fieldRule,
  ]) as z.ZodType<Rule>;
});

/** One rule of segments, stages, fit and targeting. */
export const ruleSchema: z.ZodType<Rule> = anyRule.refine((rule) => depthOf(rule) <= LIMITS.ruleDepth);

/** The id of a rule, a group or a segment. */
export const ruleIdSchema = z.string().max(LIMITS.campaignLength).regex(RULE_ID);
const id = ruleIdSchema;
const threshold = z
  .object({ from: z.number(), until: z.number() })
  .refine(({ from, until }) => until <= from, 'a state cannot end above where it begins');
const descending = z
  .tuple([z.number(), z.number(), z.number()])
  .refine(([first, second, third]) => first > second && second > third, 'from the highest to the lowest');
const unique = (list: readonly { id: string }[]): boolean =>
  new Set(list.map((one) => one.id)).size === list.length;

/** The rule file of a site. */
export const scoringRulesSchema: z.ZodType<ScoringRules> = z.object({
  scores: z
    .array(
      z.object({
        id,
        signal: patternSchema,
        points: z.number().min(-LIMITS.rulePoints).max(LIMITS.rulePoints),
        halfLifeDays: z.number().positive().describe('Days after which half of the points are left.'),
        windowDays: z.number().positive().optional(),
        cap: z
          .number()
          .positive()
          .optional()
          .describe('What the rule may come to at any moment, in either direction.'),
        group: id.optional(),
      }),
    )
    .max(LIMITS.scoreRules)
    .refine(unique, 'an id stands once'),
  groups: z.record(id, z.number().positive()),
  fit: z
    .array(
      z.object({ id, when: ruleSchema, points: z.number().min(-LIMITS.rulePoints).max(LIMITS.rulePoints) }),
    )
    .max(LIMITS.scoreRules)
    .refine(unique, 'an id stands once'),
  temperature: z.object({ warm: threshold, hot: threshold }),
  qualification: z.object({ iql: ruleSchema, mql: ruleSchema, sql: ruleSchema }),
  funnel: z.object({ interest: ruleSchema, choice: ruleSchema, intent: ruleSchema, order: ruleSchema }),
  grid: z.object({ fit: descending, engagement: descending }),
});
