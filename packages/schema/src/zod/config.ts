import { z } from 'zod';
import { EXIT_SIGNALS, FIELDS, LOOKS, PLACEMENTS, POSITIONS, TRIGGERS, WIDGETS } from '../config.js';
import { COLOUR } from '../guards/cardPatterns.js';
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

const fieldSchema = z.enum(FIELDS);

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
  look: z.object({ theme: z.enum(LOOKS).optional(), brand: z.string().regex(COLOUR).optional() }).optional(),
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
  trigger: z
    .object({
      type: z.enum(TRIGGERS),
      value: z
        .union([z.number(), z.string().max(LIMITS.triggerValueLength)])
        .optional()
        .describe(
          'Milliseconds for delay, per cent for scroll, a CSS selector for click, a name for event and stage, signs of leaving for exit (pointer scroll return idle back).',
        ),
    })
    .optional(),
  targeting: ruleSchema
    .optional()
    .describe('Who and where: a rule over the page, the visitor and what he did.'),
  texts: z
    .record(
      localeSchema,
      z
        .record(z.string().min(1).max(LIMITS.answerKeyLength), z.string().max(LIMITS.consentTextLength))
        .refine(
          (texts) => Object.keys(texts).filter((key) => key !== '__proto__').length <= LIMITS.campaignTexts,
        )
        .meta({ maxProperties: LIMITS.campaignTexts }),
    )
    .optional(),
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
  mail: z
    .boolean()
    .optional()
    .describe('The server sends letters for this site: a confirmation may be promised, and sent again.'),
});
