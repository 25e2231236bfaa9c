import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { atSchema, keySchema } from './item.js';

export const receiptSchema = z.object({
  receipt: z.literal(1),
  id: z.string().min(1).max(LIMITS.keyMaxLength),
  accepted: z.array(keySchema).max(LIMITS.envelopeItems),
  rejected: z
    .array(
      z.object({ key: keySchema, code: z.string().min(1).max(64), path: z.string().max(512).optional() }),
    )
    .max(LIMITS.envelopeItems),
  serverTime: atSchema,
});

export const problemSchema = z.object({
  type: z.string().max(512).optional(),
  title: z.string().max(512).optional(),
  status: z.number().optional(),
  detail: z.string().max(4_096).optional(),
  code: z
    .string()
    .max(64)
    .regex(/^[a-z]+\/[a-z-]+$/),
  path: z.string().max(512).optional(),
});
