import { z } from 'zod';
import { WIRE_VERSION } from '../envelope.js';
import * as LIMITS from '../limits.js';
import { atSchema, itemSchema, keySchema } from './item.js';

const head = {
  v: z.literal(WIRE_VERSION),
  site: z
    .string()
    .max(LIMITS.siteLength)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  sentAt: atSchema,
  sdk: z.object({ name: z.string().max(128), version: z.string().max(64) }).optional(),
  visitor: keySchema.optional(),
  session: keySchema.optional(),
};

/** The door's check: right head, and a key in every item. Items keep all they carry. */
export const envelopeShellSchema = z.object({
  ...head,
  items: z.array(z.looseObject({ key: keySchema })).max(LIMITS.envelopeItems),
});

export const envelopeSchema = z.object({ ...head, items: z.array(itemSchema).max(LIMITS.envelopeItems) });
