import type { Clock } from '@lodestone/core';
import { KEY, LIMITS, type PromiseAnswer, SITE } from '@lodestone/schema';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { allowReading, originOf, ownOriginOf } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import { toErrorResponse } from '../http/toErrorResponse.js';
import type { Log } from '../log/createLog.js';
import type { Promiser } from '../promises/createPromiser.js';
import type { Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';
import { parseJsonBody } from './parseJsonBody.js';

export interface PromiseRouteOptions {
  store: Store;
  sites: Sites;
  promiser: Promiser;
  clock: Pick<Clock, 'nowMs'>;
  log: Log;
  /** Where this server is reached from outside, with a slash at its end; else as it was asked. */
  publicUrl?: string | undefined;
}

const MAX_BODY_BYTES = 1_024;

const questionSchema = z.object({
  site: z.string().max(LIMITS.siteLength).regex(SITE),
  key: z.string().max(LIMITS.keyMaxLength).regex(KEY),
});

/**
 * `POST /v1/promises`: what a lead was promised, for whoever knows its key. A lead that is not stored, is held or was promised
 * nothing has `null`: the three are not told apart.
 */
export function promiseRoutes(options: PromiseRouteOptions): Hono<AppEnv> {
  const { store, sites, promiser, clock, log, publicUrl } = options;
  const app = new Hono<AppEnv>();

  async function answer(c: Context<AppEnv>): Promise<Response> {
    const { site: id, key } = parseJsonBody(questionSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const site = sites.find(id);
    if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
    if (!site.allows(originOf(c), ownOriginOf(c)))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    const lead = await store.findLeadByKey(id, key);
    const promise = lead ? await promiser(lead, publicUrl ?? `${ownOriginOf(c)}/`) : null;
    const told: PromiseAnswer = { promise, serverTime: new Date(clock.nowMs()).toISOString() };
    return Response.json(told, { headers: { 'cache-control': 'no-store' } });
  }

  app.post('/v1/promises', async (c) => {
    const response = await answer(c).catch((error: Error) => toErrorResponse(error, log, c.get('requestId')));
    return allowReading(response, originOf(c));
  });
  return app;
}
