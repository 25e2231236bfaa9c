import { z } from 'zod';
import { MAGNET_ID, QUESTION_ID, WALL_TIME } from '../guards/cardPatterns.js';
import * as LIMITS from '../limits.js';
import { WEEKDAYS } from '../magnets/index.js';
import { atSchema, localeSchema } from './item.js';
import { ruleSchema } from './rules.js';

const textSchema = z.string().min(1).max(LIMITS.consentTextLength);
export const localTextSchema = z.union([textSchema, z.record(localeSchema, textSchema)]);
export const magnetIdSchema = z.string().max(LIMITS.campaignLength).regex(MAGNET_ID);
const urlSchema = z.string().min(1).max(LIMITS.urlLength);
const zoneSchema = z.string().min(1).max(LIMITS.titleLength);
const countSchema = z.int().min(1).max(1e9);

export const webinarCardSchema = z.object({
  id: magnetIdSchema,
  title: localTextSchema,
  speakers: z
    .array(z.object({ name: textSchema, role: localTextSchema.optional() }))
    .max(LIMITS.ruleList)
    .optional(),
  startsAt: atSchema,
  durationMinutes: countSchema,
  timeZone: zoneSchema,
  seats: countSchema.optional(),
  revision: z.int().min(0).max(1e9).optional(),
  isCancelled: z.boolean().optional(),
  hasReplay: z.boolean().optional(),
});

export const assetCardSchema = z.object({
  id: magnetIdSchema,
  title: localTextSchema,
  cover: z.object({ url: urlSchema, alt: localTextSchema.optional() }).optional(),
  contents: z.array(localTextSchema).max(LIMITS.ruleList).optional(),
  fileName: z.string().min(1).max(LIMITS.titleLength).optional(),
  bytes: z.int().min(0).max(1e12).optional(),
  pages: countSchema.optional(),
});

export const offerCardSchema = z.object({
  id: magnetIdSchema,
  kind: z.enum(['coupon', 'wheel', 'cart', 'related']),
  endsAt: atSchema.optional(),
  minutes: countSchema.optional(),
  prizes: z
    .array(
      z.object({
        id: magnetIdSchema,
        label: localTextSchema,
        chancePct: z.number().min(0).max(100),
        isBlank: z.boolean().optional(),
      }),
    )
    .max(LIMITS.campaignFields)
    .optional(),
  products: z
    .array(
      z.object({
        title: localTextSchema,
        url: urlSchema,
        image: urlSchema.optional(),
        price: localTextSchema.optional(),
      }),
    )
    .max(LIMITS.campaignFields)
    .optional(),
  cartUrl: urlSchema.optional(),
});

const timeSchema = z.string().regex(WALL_TIME);
const intervalsSchema = z.array(z.tuple([timeSchema, timeSchema])).max(LIMITS.campaignFields);

export const workingHoursSchema = z.object({
  timeZone: zoneSchema,
  week: z.union([z.enum(['always', 'office', 'iran']), z.partialRecord(z.enum(WEEKDAYS), intervalsSchema)]),
  exceptions: z
    .array(z.object({ date: z.iso.date(), intervals: intervalsSchema }))
    .max(LIMITS.campaigns)
    .optional(),
});

export const chatCardSchema = z.object({
  host: z.object({ name: localTextSchema, avatar: urlSchema.optional() }).optional(),
  prompt: localTextSchema.optional(),
  quickReplies: z.array(localTextSchema).max(LIMITS.campaignFields).optional(),
  hours: workingHoursSchema.optional(),
  answerWithinSeconds: countSchema.optional(),
});

export const callCardSchema = z.object({
  phone: z.string().min(1).max(LIMITS.phoneLength).optional(),
  hours: workingHoursSchema.optional(),
  slotMinutes: countSchema.optional(),
  days: countSchema.optional(),
});

export const questionSchema = z.object({
  id: z.string().max(LIMITS.answerKeyLength).regex(QUESTION_ID),
  kind: z.enum(['single', 'multiple', 'scale', 'nps', 'text']),
  text: localTextSchema,
  choices: z
    .array(z.object({ value: z.string().min(1).max(LIMITS.answerKeyLength), label: localTextSchema }))
    .max(LIMITS.answerChoices)
    .optional(),
  min: z.int().min(-1_000).max(1_000).optional(),
  max: z.int().min(-1_000).max(1_000).optional(),
  ends: z.tuple([localTextSchema, localTextSchema]).optional(),
  required: z.boolean().optional(),
  when: ruleSchema.optional(),
});
