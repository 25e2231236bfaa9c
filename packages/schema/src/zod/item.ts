import { z } from 'zod';
import { CHANNELS } from '../envelope.js';
import * as LIMITS from '../limits.js';

/*
 * Written apart from the guards on purpose: `test/` proves that both say the same of every value, which only means
 * something while neither is made from the other.
 */
export const keySchema = z
  .string()
  .min(LIMITS.keyMinLength)
  .max(LIMITS.keyMaxLength)
  .regex(/^[A-Za-z0-9_-]*$/);

export const atSchema = z.iso.datetime().regex(/T\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/);

export const localeSchema = z
  .string()
  .max(LIMITS.localeLength)
  .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/);

export const wireContactSchema = z.object({
  email: z.string().max(LIMITS.emailLength).optional(),
  phone: z.string().max(LIMITS.phoneLength).optional(),
  name: z.string().max(LIMITS.nameLength).optional(),
  organisation: z.string().max(LIMITS.organisationLength).optional(),
  message: z.string().max(LIMITS.messageLength).optional(),
});

const boundedKeys = (max: number) => (value: object) =>
  Object.keys(value).filter((key) => key !== '__proto__').length <= max;

const answersSchema = z
  .record(
    z.string().min(1).max(LIMITS.answerKeyLength),
    z.union([
      z.string().max(LIMITS.answerLength),
      z.number(),
      z.boolean(),
      z.array(z.string().max(LIMITS.answerLength)).max(LIMITS.answerChoices),
    ]),
  )
  .refine(boundedKeys(LIMITS.answerKeys))
  .meta({ maxProperties: LIMITS.answerKeys });

const consentSchema = z.object({
  purpose: z
    .string()
    .max(LIMITS.purposeLength)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  granted: z.boolean(),
  text: z.string().max(LIMITS.consentTextLength).optional(),
  locale: localeSchema.optional(),
});

export const wireLeadSchema = z.object({
  campaign: z.string().min(1).max(LIMITS.campaignLength),
  contact: wireContactSchema,
  answers: answersSchema.optional(),
  consents: z.array(consentSchema).max(LIMITS.consents).optional(),
  channel: z.enum(CHANNELS).optional(),
  locale: localeSchema.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  page: z
    .object({
      url: z.string().max(LIMITS.urlLength).optional(),
      title: z.string().max(LIMITS.titleLength).optional(),
      referrer: z.string().max(LIMITS.urlLength).optional(),
    })
    .optional(),
  signals: z
    .object({
      honeypot: z.boolean().optional(),
      elapsedMs: z.number().nonnegative().optional(),
      autofill: z.boolean().optional(),
      webdriver: z.boolean().optional(),
    })
    .optional(),
});

const base = { key: keySchema, at: atSchema };

export const leadItemSchema = z.object({ ...base, type: z.literal('lead'), lead: wireLeadSchema });

const signalItemSchema = z.object({
  ...base,
  type: z.literal('signal'),
  name: z
    .string()
    .max(LIMITS.signalNameLength)
    .regex(/^[A-Za-z][A-Za-z0-9_.:-]*$/),
  props: z
    .record(
      z.string().min(1).max(LIMITS.signalNameLength),
      z.union([z.string().max(LIMITS.signalPropLength), z.number(), z.boolean()]),
    )
    .refine(boundedKeys(LIMITS.signalProps))
    .meta({ maxProperties: LIMITS.signalProps })
    .optional(),
});

const consentItemSchema = z.object({
  ...base,
  type: z.literal('consent'),
  props: z.object({
    functional: z.boolean(),
    analytics: z.boolean(),
    marketing: z.boolean(),
    source: z.string().max(LIMITS.purposeLength).optional(),
    visitor: keySchema.optional(),
  }),
});

const identityItemSchema = z.object({
  ...base,
  type: z.literal('identity'),
  lead: z.object({ contact: wireContactSchema }),
});

const messageItemSchema = z.object({
  ...base,
  type: z.literal('message'),
  props: z.object({
    thread: z.string().min(1).max(LIMITS.threadLength),
    text: z.string().min(1).max(LIMITS.messageLength),
  }),
});

export const itemSchema = z.discriminatedUnion('type', [
  leadItemSchema,
  signalItemSchema,
  consentItemSchema,
  identityItemSchema,
  messageItemSchema,
]);
