import type { Clock } from '@lodestone/core';
import { findRuleProblem, LIMITS } from '@lodestone/schema';
import { ruleSchema, segmentSchema as wholeSegmentSchema } from '@lodestone/schema/zod';
import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { ProblemError, toProblemResponse } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import type { Site, Sites } from '../sites/createSites.js';
import type { BehaviourStore } from '../store/behaviour/BehaviourStore.js';
import { timelineCursor } from '../store/behaviour/readTimeline.js';
import { parseFunnelQuery } from './funnelQuery.js';
import { parseJsonBody } from './parseJsonBody.js';
import { parseQuery } from './parseQuery.js';
import { siteSchema } from './siteSchema.js';
import { toApiEntry } from './toApiEntry.js';

export interface BehaviourRouteOptions {
  store: BehaviourStore;
  sites: Sites;
  clock: Pick<Clock, 'nowMs'>;
}

const MAX_RULE_BYTES = 65_536;
const MAX_ENTRIES = 100;
const DAY_MS = 86_400_000;

const timelineSchema = z.strictObject({
  after: z
    .string()
    .max(160)
    .regex(/^\d{1,15} \S{1,100}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(MAX_ENTRIES).default(50),
});
const segmentSchema = z.strictObject({
  name: z.string().min(1).max(LIMITS.titleLength).optional(),
  rule: z.unknown(),
});

/** Timelines, the funnel and segments, behind the same access as all of `/api`. */
export function behaviourRoutes({ store, sites, clock }: BehaviourRouteOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/api/leads/:id/timeline', async (c) => {
    const { after, limit } = parseQuery(timelineSchema, c.req.query());
    const leadId = c.req.param('id');
    const entries = await store.readTimeline({ leadId, after, limit: limit + 1 });
    if (!entries) return toProblemResponse('http/not-found', { status: 404 });
    const page = entries.slice(0, limit);
    const last = page.at(-1);
    const next = entries.length > page.length && last ? timelineCursor(last) : null;
    return c.json({ entries: page.map(toApiEntry), next, leftOut: await store.countLeftOut(leadId) });
  });

  app.get('/api/funnel', async (c) => {
    const query = parseFunnelQuery(c.req.query(), clock.nowMs());
    const site = findSite(sites, query.site);
    const rows = await store.readFunnel({ ...query, site: site.id });
    return c.json({
      ...{ site: site.id, by: query.by, from: dayText(query.fromDay), to: dayText(query.toDay - 1) },
      rows: rows.map((row) => ({
        ...row,
        group: query.by === 'day' ? dayText(Number(row.group)) : row.group,
      })),
    });
  });

  app.get('/api/segments', async (c) => {
    const site = findSite(sites, parseQuery(siteSchema, c.req.query()).site);
    return c.json({ site: site.id, segments: await store.listSegments(site) });
  });

  app.put('/api/segments/:id', async (c) => {
    const site = findSite(sites, parseQuery(siteSchema, c.req.query()).site);
    const id = parseId(c.req.param('id'));
    const body = parseJsonBody(segmentSchema, await readBody(c.req.raw, MAX_RULE_BYTES));
    const rule = ruleSchema.safeParse(body.rule);
    if (!rule.success) {
      const path = ['rule', findRuleProblem(body.rule)].filter(Boolean).join('.');
      throw new ProblemError('api/invalid-rule', { status: 400, path });
    }
    const known = await store.listSegments(site);
    if (known.length >= LIMITS.segments && !known.some((segment) => segment.id === id))
      throw new ProblemError('api/invalid-query', { status: 400, path: 'id' });
    await store.writeSegment(site.id, id, { name: body.name, rule: rule.data });
    return c.json({ site: site.id, segments: await store.listSegments(site) });
  });

  app.delete('/api/segments/:id', async (c) => {
    const site = findSite(sites, parseQuery(siteSchema, c.req.query()).site);
    const id = parseId(c.req.param('id'));
    if (!(await store.listSegments(site)).some((segment) => segment.id === id))
      return toProblemResponse('http/not-found', { status: 404 });
    await store.writeSegment(site.id, id, null);
    return c.body(null, 204);
  });
  return app;
}

/** Without a name the first site of the file. */
function findSite(sites: Sites, id: string | undefined): Site {
  const site = id === undefined ? sites.all[0] : sites.find(id);
  if (!site) throw new ProblemError('api/invalid-query', { status: 400, path: 'site' });
  return site;
}

function parseId(id: string): string {
  if (wholeSegmentSchema.shape.id.safeParse(id).success) return id;
  throw new ProblemError('api/invalid-query', { status: 400, path: 'id' });
}

const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
