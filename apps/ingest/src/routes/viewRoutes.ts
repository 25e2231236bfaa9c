import type { Clock } from '@lodestone/core';
import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { ProblemError, toProblemResponse } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import type { BehaviourStore } from '../store/behaviour/BehaviourStore.js';
import { parseLeadQuery } from './leadQuery.js';
import { parseJsonBody } from './parseJsonBody.js';

const MAX_BODY_BYTES = 8_192;
const MAX_VIEWS = 100;

const bodySchema = z.strictObject({ name: z.string().trim().min(1).max(100), query: z.string().max(2_000) });

export interface ViewRouteOptions {
  store: BehaviourStore;
  clock: Pick<Clock, 'nowMs'>;
  makeId: () => string;
}

/** Saved views of the list of leads: a name and the query of `GET /api/leads`. */
export function viewRoutes({ store, clock, makeId }: ViewRouteOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  const readView = async (request: Request) => {
    const view = parseJsonBody(bodySchema, await readBody(request, MAX_BODY_BYTES));
    // A view that the list would refuse is refused now.
    parseLeadQuery(Object.fromEntries(new URLSearchParams(view.query)), clock.nowMs());
    return view;
  };

  app.get('/api/views', async (c) => c.json({ views: await store.listViews() }));

  app.post('/api/views', async (c) => {
    const view = { id: makeId(), ...(await readView(c.req.raw)) };
    if ((await store.listViews()).length >= MAX_VIEWS)
      throw new ProblemError('api/invalid-query', { status: 400, path: 'views' });
    await store.writeView(view);
    return c.json(view, 201);
  });

  app.put('/api/views/:id', async (c) => {
    const id = c.req.param('id');
    const view = { id, ...(await readView(c.req.raw)) };
    if (!(await store.listViews()).some((known) => known.id === id))
      return toProblemResponse('http/not-found', { status: 404 });
    await store.writeView(view);
    return c.json(view);
  });

  app.delete('/api/views/:id', async (c) => {
    await store.removeView(c.req.param('id'));
    return c.body(null, 204);
  });
  return app;
}
