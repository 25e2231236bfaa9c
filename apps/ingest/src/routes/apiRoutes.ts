import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Access } from '../auth/createAccess.js';
import { requireAccess, requireOwnOrigin } from '../auth/guard.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownOriginOf } from '../http/origin.js';
import { toProblemResponse } from '../http/problem.js';
import { runLiveFeed } from '../live/createLiveFeed.js';
import type { Log } from '../log/createLog.js';
import type { Store } from '../store/Store.js';
import { parseLeadQuery } from './leadQuery.js';
import { type OverviewOptions, readOverview } from './overview.js';
import { toApiLead, toApiLeadDetail } from './toApiLead.js';

export interface ApiOptions {
  store: Store;
  access: Access;
  overview: OverviewOptions;
  log: Log;
  /** Ends the live views. */
  stopping: AbortSignal;
  heartbeatMs?: number | undefined;
}

/** Shorter than the idle time-outs of common proxies (nginx: 60 s). */
const HEARTBEAT_MS = 15_000;
/** After this the browser connects again by itself. */
const RECONNECT_MS = 2_000;

/** The read API: leads and the live view, for a session or a token. */
export function apiRoutes(options: ApiOptions): Hono<AppEnv> {
  const { store, access, overview, log, stopping, heartbeatMs = HEARTBEAT_MS } = options;
  const app = new Hono<AppEnv>();
  app.use('/api/*', requireOwnOrigin, requireAccess(access));

  app.get('/api/overview', async (c) => c.json(await readOverview(overview, ownOriginOf(c))));

  app.get('/api/leads', async (c) => {
    const query = parseLeadQuery(c.req.query());
    const leads = await store.listLeads({ ...query, limit: query.limit + 1 });
    const page = leads.slice(0, query.limit);
    return c.json({
      leads: page.map(toApiLead),
      next: leads.length > page.length ? (page.at(-1)?.id ?? null) : null,
    });
  });

  app.get('/api/leads/:id', async (c) => {
    const lead = await store.findLead(c.req.param('id'));
    return lead ? c.json(toApiLeadDetail(lead)) : toProblemResponse('http/not-found', { status: 404 });
  });

  app.get('/api/live', (c) => {
    const { after } = parseLeadQuery({ after: c.req.header('last-event-id') ?? c.req.query('after') ?? '' });
    // Proxies that collect answers before they pass them on would keep the events back.
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const ended = new AbortController();
      stream.onAbort(() => ended.abort());
      // The first bytes tell the browser that the connection stands.
      await stream.write(`retry: ${RECONNECT_MS}\n\n`);
      await runLiveFeed({
        store,
        after,
        signal: AbortSignal.any([ended.signal, stopping]),
        heartbeatMs,
        heartbeat: async () => void (await stream.write(': \n\n')),
        send: (lead) =>
          stream.writeSSE({ event: 'lead', id: lead.id, data: JSON.stringify(toApiLead(lead)) }),
      }).catch((cause) => log.warn('live view ended', { requestId: c.get('requestId'), cause }));
    });
  });
  return app;
}
