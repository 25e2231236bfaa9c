import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { ProblemError, toProblemResponse } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import type { BehaviourStore, Task } from '../store/behaviour/BehaviourStore.js';
import { instantSchema } from './instantSchema.js';
import { parseJsonBody } from './parseJsonBody.js';
import { parseQuery } from './parseQuery.js';

const MAX_BODY_BYTES = 8_192;
const MAX_NOTE = 1_000;

const id = z.string().max(64);
const querySchema = z.strictObject({
  state: z.enum(['open', 'done']).default('open'),
  site: z.string().max(64).optional(),
  lead: id.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const newSchema = z.strictObject({
  lead: id,
  kind: z.enum(['call', 'reminder']).default('reminder'),
  note: z.string().max(MAX_NOTE).default(''),
  dueAt: instantSchema,
});
const changeSchema = z.strictObject({ done: z.boolean().optional(), dueAt: instantSchema.optional() });

/** Planned calls and reminders, behind the same access as all of `/api`. */
export function taskRoutes({ store }: { store: BehaviourStore }): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/api/tasks', async (c) => {
    const { state, site, lead, after, limit } = parseQuery(querySchema, c.req.query());
    const tasks = await store.listTasks({
      ...{ isDone: state === 'done', site, leadId: lead, after },
      limit: limit + 1,
    });
    const page = tasks.slice(0, limit);
    const next = tasks.length > page.length ? (page.at(-1)?.id ?? null) : null;
    return c.json({ tasks: page.map(toApiTask), next });
  });

  app.post('/api/tasks', async (c) => {
    const { lead, kind, note, dueAt } = parseJsonBody(newSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const task = await store.createTask({ leadId: lead, kind, note, dueAtMs: dueAt });
    if (!task) throw new ProblemError('api/invalid-query', { status: 400, path: 'lead' });
    return c.json(toApiTask(task), 201);
  });

  app.post('/api/tasks/:id', async (c) => {
    const { done, dueAt } = parseJsonBody(changeSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const task = await store.changeTask(c.req.param('id'), { isDone: done, dueAtMs: dueAt });
    return task ? c.json(toApiTask(task)) : toProblemResponse('http/not-found', { status: 404 });
  });
  return app;
}

const iso = (atMs: number): string => new Date(atMs).toISOString();

const toApiTask = ({ leadId, dueAtMs, createdAtMs, doneAtMs, ...task }: Task) => ({
  ...task,
  lead: leadId,
  dueAt: iso(dueAtMs),
  createdAt: iso(createdAtMs),
  doneAt: doneAtMs === undefined ? null : iso(doneAtMs),
});
