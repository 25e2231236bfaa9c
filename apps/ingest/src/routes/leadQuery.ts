import { LIFECYCLE_STAGES } from '@lodestone/core/lifecycle';
import { QUALIFICATIONS, TEMPERATURES } from '@lodestone/core/scoring';
import { LIMITS } from '@lodestone/schema';
import { z } from 'zod';
import { ProblemError } from '../http/problem.js';
import type { LeadQuery } from '../store/Store.js';
import { endSchema, instantSchema } from './instantSchema.js';

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 50;
/** A year. */
const MAX_DAYS = 366;
const DAY_MS = 86_400_000;

const querySchema = z.strictObject({
  after: z
    .string()
    // A lead's id; by score with the score before it, as JavaScript writes numbers.
    .regex(/^(-?\d+(\.\d+)?(e[+-]\d+)? )?[A-Za-z0-9_-]{0,64}$/)
    .optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional(),
  order: z.enum(['asc', 'desc']).optional(),
  site: z.string().max(64).optional(),
  verdict: z.enum(['lead', 'held', 'not-a-lead']).optional(),
  reason: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  campaign: z.string().max(LIMITS.campaignLength).optional(),
  temperature: z.enum(TEMPERATURES).optional(),
  qualification: z.enum([...QUALIFICATIONS, 'none']).optional(),
  lifecycle: z.enum([...LIFECYCLE_STAGES, 'disqualified']).optional(),
  segment: z.string().max(LIMITS.campaignLength).optional(),
  source: z.string().max(LIMITS.signalPropLength).optional(),
  device: z.string().max(LIMITS.signalPropLength).optional(),
  days: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .refine((days) => days <= MAX_DAYS)
    .optional(),
  from: instantSchema.optional(),
  to: endSchema.optional(),
  sort: z.enum(['time', 'score']).optional(),
});

/**
 * Reads the query of a list. `days` is a period that ends today, in whole days of UTC, and leaves no room for `from` and `to`.
 * A limit over 500 counts as 500: `next` says that there is more.
 * Errors: `ProblemError` 400 `api/invalid-query` with the parameter's name.
 */
export function parseLeadQuery(query: Record<string, string>, nowMs: number): LeadQuery {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    // A mistyped `after` that counted for nothing would make a reader start over for ever.
    const path = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
    throw new ProblemError('api/invalid-query', { status: 400, path });
  }
  const { after, limit, order, site, days, from, to, ...filters } = parsed.data;
  if (days !== undefined && (from ?? to) !== undefined)
    throw new ProblemError('api/invalid-query', { status: 400, path: 'days' });
  return {
    ...filters,
    fromMs: days === undefined ? from : (Math.floor(nowMs / DAY_MS) - days + 1) * DAY_MS,
    toMs: to,
    after: after || undefined,
    limit: Math.min(Number(limit ?? DEFAULT_LIMIT), MAX_LIMIT),
    order: order ?? (filters.sort === 'score' ? 'desc' : 'asc'),
    site: site || undefined,
  };
}
