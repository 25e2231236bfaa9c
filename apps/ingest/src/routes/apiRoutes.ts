import type { Clock } from '@lodestone/core';
import { needsReason } from '@lodestone/core/lifecycle';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Access } from '../auth/createAccess.js';
import { requireAccess, requireOwnOrigin } from '../auth/guard.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownOriginOf } from '../http/origin.js';
import { ProblemError, toProblemResponse } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import { runLiveFeed } from '../live/createLiveFeed.js';
import type { Log } from '../log/createLog.js';
import type { Sites } from '../sites/createSites.js';
import { cursorOf } from '../store/behaviour/listByStanding.js';
import type { Store } from '../store/Store.js';
import { parseLeadQuery } from './leadQuery.js';
import { type OverviewOptions, readOverview } from './overview.js';
import { parseMove } from './parseMove.js';
import { parseOverrule } from './parseOverrule.js';
import { parseQuery } from './parseQuery.js';
import { readLinks } from './promiseApiRoutes.js';
import { siteSchema } from './siteSchema.js';
import { toApiLead, toApiLeadDetail } from './toApiLead.js';
import { toApiStage } from './toApiStage.js';

export interface ApiOptions {
  store: Store;
  sites: Sites;
  access: Access;
  overview: OverviewOptions;
  log: Log;
  clock: Pick<Clock, 'nowMs'>;
  /** Ends the live views. */
  stopping: AbortSignal;
  heartbeatMs?: number | undefined;
}

/** Submissions of the same person that the page of a lead lists. */
const MAX_SUBMISSIONS = 20;
const MAX_BODY_BYTES = 1_024;
/** With a reason of 500 letters in any script. */
const MAX_MOVE_BYTES = 4_096;
/** Shorter than the idle time-outs of common proxies (nginx: 60 s). */
const HEARTBEAT_MS = 15_000;
/** After this the browser connects again by itself. */
const RECONNECT_MS = 2_000;

/** The API of leads: reading, the live view and the owner's word over a verdict, for a session or a token. */
export function apiRoutes(options: ApiOptions): Hono<AppEnv> {
  const { store, sites, access, overview, log, clock, stopping, heartbeatMs = HEARTBEAT_MS } = options;
  const app = new Hono<AppEnv>();
  app.use('/api/*', requireOwnOrigin, requireAccess(access));

  app.get('/api/overview', async (c) => {
    const { site } = parseQuery(siteSchema, c.req.query());
    return c.json(await readOverview(overview, ownOriginOf(c), site));
  });

  app.get('/api/leads', async (c) => {
    const query = parseLeadQuery(c.req.query(), clock.nowMs());
    const leads = await store.listLeads({ ...query, limit: query.limit + 1 });
    const page = leads.slice(0, query.limit);
    const last = page.at(-1);
    const next = leads.length > page.length && last ? cursorOf(query, last) : null;
    return c.json({ leads: page.map(toApiLead), next });
  });

  const readDetail = async (id: string): Promise<Response> => {
    const lead = await store.findLead(id);
    if (!lead) return toProblemResponse('http/not-found', { status: 404 });
    const submissions =
      lead.person === undefined ? [] : await store.listSubmissions(lead.person, MAX_SUBMISSIONS + 2);
    const stage = await store.readLeadStage(sites.all, id);
    const detail = toApiLeadDetail(lead, submissions, MAX_SUBMISSIONS);
    const links = await readLinks(store, id);
    return Response.json({ ...detail, links, stage: stage ? toApiStage(stage, lead.standing) : null });
  };

  app.get('/api/leads/:id', async (c) => readDetail(c.req.param('id')));

  app.post('/api/leads/:id/verdict', async (c) => {
    const verdict = parseOverrule(await readBody(c.req.raw, MAX_BODY_BYTES));
    const id = c.req.param('id');
    await store.overrule(id, verdict, c.get('actor'));
    return readDetail(id);
  });

  app.post('/api/leads/:id/lifecycle', async (c) => {
    const id = c.req.param('id');
    const { to, reason } = parseMove(await readBody(c.req.raw, MAX_MOVE_BYTES));
    const stage = await store.readLeadStage(sites.all, id);
    if (reason === '' && needsReason(stage?.lifecycle ?? 'visitor', to))
      throw new ProblemError('api/reason-required', { status: 400, path: 'reason' });
    await store.moveLifecycle(id, to, reason, c.get('actor'));
    return readDetail(id);
  });

  app.get('/api/live', async (c) => {
    const { after } = parseLeadQuery(
      { after: c.req.header('last-event-id') ?? c.req.query('after') ?? '' },
      clock.nowMs(),
    );
    // Before the first byte: whoever reads the list after it misses nothing in between.
    const from = { after: after ?? (await store.latestLeadId()), revision: await store.latestRevision() };
    // Proxies that collect answers before they pass them on would keep the events back.
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const ended = new AbortController();
      stream.onAbort(() => ended.abort());
      // The first bytes tell the browser that the connection stands.
      await stream.write(`retry: ${RECONNECT_MS}\n\n`);
      await runLiveFeed({
        store,
        ...from,
        signal: AbortSignal.any([ended.signal, stopping]),
        heartbeatMs,
        heartbeat: async () => void (await stream.write(': \n\n')),
        send: (lead) =>
          stream.writeSSE({ event: 'lead', id: lead.id, data: JSON.stringify(toApiLead(lead)) }),
        // Without an id: where a reconnection goes on is the last lead.
        sendChange: (lead) => stream.writeSSE({ event: 'change', data: JSON.stringify(toApiLead(lead)) }),
      }).catch((cause) => log.warn('live view ended', { requestId: c.get('requestId'), cause }));
    });
  });
  return app;
}
