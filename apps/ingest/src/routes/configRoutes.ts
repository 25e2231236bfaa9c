import { Hono } from 'hono';
import type { AppEnv } from '../http/AppEnv.js';
import { isFresh } from '../http/isFresh.js';
import { toProblemResponse } from '../http/problem.js';
import type { Sites } from '../sites/createSites.js';

/** Offline and during an outage the browser may use a day-old copy: RFC 5861 §4. */
const CACHE_CONTROL = 'public, max-age=60, stale-if-error=86400';

/** `GET /v1/config/:site`: the campaigns of a site, public and cached. */
export function configRoutes({ sites }: { sites: Sites }): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/v1/config/:site', (c) => {
    const site = sites.find(c.req.param('site'));
    if (!site)
      return toProblemResponse('intake/unknown-site', {
        status: 404,
        path: 'site',
        headers: { 'access-control-allow-origin': '*' },
      });
    const headers = {
      'access-control-allow-origin': '*',
      'cache-control': CACHE_CONTROL,
      'content-type': 'application/json; charset=utf-8',
      etag: site.configTag,
    };
    const isKnown = isFresh(c.req.header('if-none-match'), site.configTag);
    return new Response(isKnown ? null : site.configJson, { status: isKnown ? 304 : 200, headers });
  });
  return app;
}
