import { z } from 'zod';
import { EXIT_SIGNALS, FIELDS, LOOKS, PLACEMENTS, POSITIONS, WIDGETS } from '../config.js';
import { COLOUR } from '../guards/cardPatterns.js';
import { ZONE } from '../guards/triggerChecks.js';
import * as LIMITS from '../limits.js';
import { localeSchema } from './item.js';
import {
  assetCardSchema,
  callCardSchema,
  chatCardSchema,
  offerCardSchema,
  questionSchema,
  webinarCardSchema,
} from './magnets.js';
import { ruleIdSchema, ruleSchema, scoringRulesSchema } from './rules.js';
import { triggerSchema } from './trigger.js';

const fieldSchema = z.enum(FIELDS);

const textsSchema = z.record(
  localeSchema,
  z
    .record(z.string().min(1).max(LIMITS.answerKeyLength), z.string().max(LIMITS.consentTextLength))
    .refine((texts) => Object.keys(texts).filter((key) => key !== '__proto__').length <= LIMITS.campaignTexts)
    .meta({ maxProperties: LIMITS.campaignTexts }),
);
const lookSchema = z.object({ theme: z.enum(LOOKS).optional(), brand: z.string().regex(COLOUR).optional() });

const budgetSchema = z.object({
  perVisit: z.number().min(0).optional(),
  max: z.number().min(0).optional().describe('Ever, or withinDays.'),
  withinDays: z.number().min(0).optional(),
  restDays: z
    .array(z.number().min(0))
    .max(LIMITS.restDays)
    .optional()
    .describe('Days of rest after the first dismissal, the second …; the last stands for all later ones.'),
});

const experimentSchema = z.object({
  id: ruleIdSchema,
  variants: z
    .array(
      z.object({
        id: ruleIdSchema,
        weight: z.number().min(0).optional(),
        placement: z.enum(PLACEMENTS).optional(),
        position: z.enum(POSITIONS).optional(),
        look: lookSchema.optional(),
        texts: textsSchema.optional(),
      }),
    )
    .max(LIMITS.variants)
    .refine(
      (variants) => new Set(variants.map(({ id }) => id)).size === variants.length,
      'an id stands once',
    ),
  holdout: z
    .number()
    .min(0)
    .max(0.9)
    .optional()
    .describe('The part of the visitors who see nothing; 0.1 by default.'),
});

export const campaignSchema = z.object({
  id: z
    .string()
    .min(1)
    .max(LIMITS.campaignLength)
    .describe('Stands in events, leads and `data-lodestone-open`.'),
  widget: z.enum(WIDGETS),
  placement: z.enum(PLACEMENTS).optional(),
  position: z.enum(POSITIONS).optional(),
  anchor: z.string().min(1).max(LIMITS.triggerValueLength).optional(),
  look: lookSchema.optional(),
  steps: z
    .array(z.array(z.string().min(1).max(LIMITS.answerKeyLength)).max(LIMITS.campaignFields))
    .max(LIMITS.campaignFields)
    .optional(),
  isKiosk: z.boolean().optional(),
  fields: z
    .array(
      z.union([
        fieldSchema,
        z.object({ name: fieldSchema, required: z.boolean().optional(), when: ruleSchema.optional() }),
      ]),
    )
    .max(LIMITS.campaignFields)
    .optional(),
  consents: z
    .array(
      z.object({
        purpose: z
          .string()
          .max(LIMITS.purposeLength)
          .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
        required: z.boolean().optional(),
      }),
    )
    .max(LIMITS.consents)
    .optional(),
  trigger: triggerSchema.optional(),
  cancel: triggerSchema
    .optional()
    .describe('Once this holds in a page, the campaign does not show by itself in it.'),
  priority: z.number().optional().describe('The higher goes first where several may show.'),
  frequency: budgetSchema
    .extend({
      group: ruleIdSchema.optional().describe('Whose budget it shares; offers by default.'),
      againDays: z
        .number()
        .min(0)
        .optional()
        .describe('Days after which whoever answered may be asked again.'),
    })
    .optional(),
  experiment: experimentSchema.optional(),
  targeting: ruleSchema
    .optional()
    .describe('Who and where: a rule over the page, the visitor and what he did.'),
  texts: textsSchema.optional(),
  confirms: z
    .array(z.string().min(1).max(LIMITS.purposeLength))
    .max(LIMITS.consents)
    .optional()
    .describe(
      'Purposes whose consent brings the letter of a confirmation that the thanks tell of. A server puts them in.',
    ),
  webinar: webinarCardSchema.optional(),
  ebook: assetCardSchema.optional(),
  offer: offerCardSchema.optional(),
  chat: chatCardSchema.optional(),
  callback: callCardSchema.optional(),
  survey: z.array(questionSchema).max(LIMITS.answerKeys).optional(),
});

/** A named group of visitors or leads. */
export const segmentSchema = z.object({
  id: ruleIdSchema,
  name: z.string().max(LIMITS.titleLength).optional(),
  rule: ruleSchema,
});

export const siteConfigSchema = z.object({
  campaigns: z.array(campaignSchema).max(LIMITS.campaigns),
  privacyUrl: z.string().max(LIMITS.urlLength).optional(),
  scoring: z.union([z.enum(['shop', 'b2b']), scoringRulesSchema]).optional(),
  signals: z
    .object({
      views: z
        .array(
          z.object({
            signal: z.enum(['price_view', 'product_view', 'checkout_view']),
            paths: z.array(z.string().min(1).max(LIMITS.ruleValueLength)).max(LIMITS.ruleList),
          }),
        )
        .max(LIMITS.ruleList)
        .optional(),
      conversions: z.array(z.string().min(1).max(LIMITS.triggerValueLength)).max(LIMITS.ruleList).optional(),
      exit: z.array(z.enum(EXIT_SIGNALS)).max(LIMITS.ruleList).optional(),
    })
    .optional(),
  segments: z
    .array(segmentSchema)
    .max(LIMITS.segments)
    .refine((segments) => new Set(segments.map(({ id }) => id)).size === segments.length, 'an id stands once')
    .optional(),
  budgets: z.record(ruleIdSchema, budgetSchema).optional(),
  exclude: z.array(z.string().min(1).max(LIMITS.ruleValueLength)).max(LIMITS.ruleList).optional(),
  timeZone: z.string().max(LIMITS.triggerValueLength).regex(ZONE).optional(),
  mail: z
    .boolean()
    .optional()
    .describe('The server sends letters for this site: a confirmation may be promised, and sent again.'),
});
