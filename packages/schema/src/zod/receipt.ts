import { z } from 'zod';

export const receiptSchema = z.object({
  receipt: z.literal(1),
  id: z.string(),
  accepted: z.array(z.string()),
  rejected: z.array(z.object({ key: z.string(), code: z.string(), path: z.string().optional() })),
  serverTime: z.string(),
});

export const problemSchema = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  status: z.number().optional(),
  detail: z.string().optional(),
  code: z.string().regex(/^[a-z]+\/[a-z-]+$/),
  path: z.string().optional(),
});
