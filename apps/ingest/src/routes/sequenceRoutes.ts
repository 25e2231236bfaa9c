import type { Clock } from '@lodestone/core';
import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { ProblemError, toProblemResponse } from '../http/problem.js';
import { previewSequence } from '../sequences/previewSequence.js';
import type { Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';
import { parseQuery } from './parseQuery.js';
import { siteSchema } from './siteSchema.js';

export interface SequenceRouteOptions {
  store: Store;
  sites: Sites;
  clock: Pick<Clock, 'nowMs'>;
}

const previewSchema = z.strictObject({ lead: z.string().max(64) });

/** The sequences of a site with their counts, and what one of them would send to a lead, behind the access of all of `/api`. */
export function sequenceRoutes({ store, sites, clock }: SequenceRouteOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/api/sequences', async (c) => {
    const { site: id } = parseQuery(siteSchema, c.req.query());
    const site = id === undefined ? sites.all[0] : sites.find(id);
    if (!site) throw new ProblemError('api/invalid-query', { status: 400, path: 'site' });
    const counts = new Map((await store.countSequences(site.id)).map((count) => [count.sequence, count]));
    const none = { waiting: 0, done: 0, sent: 0, stopped: {} };
    const known = site.sequences.map(({ id, purpose, steps }) => {
      const { sequence: _, ...count } = counts.get(id) ?? { sequence: id, ...none };
      counts.delete(id);
      return { id, isSetUp: true, purpose, letters: steps.length, ...count };
    });
    // Of the sites file of another day: nobody enters them, what was sent stays.
    const gone = [...counts.values()].map(({ sequence, ...count }) => ({
      ...{ id: sequence, isSetUp: false, purpose: null, letters: 0, ...count },
    }));
    return c.json({ site: site.id, sequences: [...known, ...gone] });
  });

  app.get('/api/sequences/:id/preview', async (c) => {
    const { lead } = parseQuery(previewSchema, c.req.query());
    const preview = await previewSequence({ store, sites, clock }, c.req.param('id'), lead);
    return preview ? c.json(preview) : toProblemResponse('http/not-found', { status: 404 });
  });
  return app;
}
