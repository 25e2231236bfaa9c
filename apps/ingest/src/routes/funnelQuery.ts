import { LIMITS } from '@lodestone/schema';
import { z } from 'zod';
import { FUNNEL_GROUPS, type FunnelQuery } from '../store/behaviour/BehaviourStore.js';
import { instantSchema } from './instantSchema.js';
import { parseQuery } from './parseQuery.js';

const DAY_MS = 86_400_000;
/** Without `from` the last 30 days. */
const DEFAULT_DAYS = 30;

const text = z.string().max(LIMITS.signalPropLength).optional();

const querySchema = z.strictObject({
  site: z.string().max(LIMITS.siteLength).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  by: z.enum(FUNNEL_GROUPS).default('campaign'),
  campaign: text,
  source: text,
  device: text,
});

/** Reads the query of the funnel. `from` and `to` count by their day in UTC, `to` with it. */
export function parseFunnelQuery(
  query: Record<string, string>,
  nowMs: number,
): Omit<FunnelQuery, 'site'> & { site: string | undefined } {
  const { from, to, site, ...rest } = parseQuery(querySchema, query);
  const toDay = Math.floor((to ?? nowMs) / DAY_MS) + 1;
  const fromDay = from === undefined ? toDay - DEFAULT_DAYS : Math.floor(from / DAY_MS);
  return { ...rest, site, fromDay, toDay };
}
