import { Hono } from 'hono';
import type { AppEnv } from '../http/AppEnv.js';
import type { ClientAddress } from '../http/clientAddress.js';
import type { Door } from '../http/Door.js';
import { allowReading, originOf, ownOriginOf } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import type { Sites } from '../sites/createSites.js';

/** How long a browser may keep the answer to a preflight. Chromium keeps none longer than two hours. */
const PREFLIGHT_SECONDS = '7200';

export interface EnvelopeOptions {
  door: Door;
  sites: Sites;
  clientAddress: ClientAddress;
}

/** The SDK's address by way of the app; `createNodeListener` has a shorter way to the same door. */
export function envelopeRoutes({ door, sites, clientAddress }: EnvelopeOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.options('/v1/envelopes', (c) => {
    // The site stands in the body, which a preflight does not carry: any site's origin may ask, the POST decides.
    const origin = originOf(c);
    if (!sites.all.some((site) => site.allows(origin, ownOriginOf(c))))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    const headers = {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': PREFLIGHT_SECONDS,
    };
    return allowReading(new Response(null, { status: 204, headers }), origin);
  });

  app.post('/v1/envelopes', async (c) => {
    const { body, ...init } = await door({
      header: (name) => c.req.header(name),
      readBody: (maxBytes) => readBody(c.req.raw, maxBytes),
      requestId: c.get('requestId'),
      ownOrigin: ownOriginOf(c),
      address: clientAddress(c),
    });
    return new Response(body, init);
  });

  return app;
}
