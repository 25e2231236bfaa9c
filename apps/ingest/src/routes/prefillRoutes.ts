import type { Clock } from '@lodestone/core';
import { LIMITS, SITE } from '@lodestone/schema';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { createPace } from '../chat/createPace.js';
import type { AppEnv } from '../http/AppEnv.js';
import type { ClientAddress } from '../http/clientAddress.js';
import { allowReading, originOf, ownOriginOf } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import { toErrorResponse } from '../http/toErrorResponse.js';
import type { Log } from '../log/createLog.js';
import type { Prefill } from '../prefill/createPrefill.js';
import type { Sites } from '../sites/createSites.js';
import { parseJsonBody } from './parseJsonBody.js';

export interface PrefillRouteOptions {
  sites: Sites;
  prefill: Prefill;
  clock: Clock;
  log: Log;
  clientAddress: ClientAddress;
}

const MAX_BODY_BYTES = 1_024;
/** Of one address: a page asks once, and many may sit behind one. */
const PACE = { limit: 60, windowMs: 60_000 };

const questionSchema = z.object({
  site: z.string().max(LIMITS.siteLength).regex(SITE),
  token: z.string().max(256),
});

/**
 * `POST /v1/prefill`: what forms are filled with for the bearer of the link of a letter. `contact` is null for every link that
 * fills in nothing, for whatever reason: an old letter must bring no error into the console of a page.
 */
export function prefillRoutes({
  sites,
  prefill,
  clock,
  log,
  clientAddress,
}: PrefillRouteOptions): Hono<AppEnv> {
  const pace = createPace({ clock, ...PACE });
  const app = new Hono<AppEnv>();

  async function answer(c: Context<AppEnv>): Promise<Response> {
    const { site: id, token } = parseJsonBody(questionSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const site = sites.find(id);
    if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
    if (!site.allows(originOf(c), ownOriginOf(c)))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    const waitsMs = pace.take(clientAddress(c));
    if (waitsMs > 0)
      throw new ProblemError('prefill/too-fast', {
        status: 429,
        headers: { 'retry-after': String(Math.ceil(waitsMs / 1_000)) },
      });
    const contact = (await prefill(site, token)) ?? null;
    return Response.json({ contact, serverTime: new Date(clock.nowMs()).toISOString() });
  }

  app.post('/v1/prefill', async (c) => {
    const response = await answer(c).catch((error: Error) => toErrorResponse(error, log, c.get('requestId')));
    response.headers.set('cache-control', 'no-store');
    return allowReading(response, originOf(c));
  });
  return app;
}
