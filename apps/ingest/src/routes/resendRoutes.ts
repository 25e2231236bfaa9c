import type { Clock } from '@lodestone/core';
import { LIMITS } from '@lodestone/schema';
import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { originOf, ownOriginOf, readableBy } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import type { Sites } from '../sites/createSites.js';
import type { MailStore } from '../store/mail/MailStore.js';
import { parseJsonBody } from './parseJsonBody.js';

export interface ResendRouteOptions {
  store: Pick<MailStore, 'resendUnconfirmed'>;
  sites: Sites;
  clock: Pick<Clock, 'nowMs'>;
}

const MAX_BODY_BYTES = 1_024;
const questionSchema = z.strictObject({
  site: z.string().max(LIMITS.siteLength),
  key: z.string().min(LIMITS.keyMinLength).max(LIMITS.keyMaxLength),
});

/**
 * `POST /v1/resend` with `{site, key}`: the letter of a confirmation once more, for the page that made the lead. The answer is
 * the same whether there is such a lead, whether it waits, and whether the mailbox had enough letters.
 */
export function resendRoutes({ store, sites, clock }: ResendRouteOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('/v1/resend', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(readableBy(originOf(c)))) c.res.headers.set(name, value);
  });
  app.post('/v1/resend', async (c) => {
    const { site: id, key } = parseJsonBody(questionSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const site = sites.find(id);
    if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
    if (!site.allows(originOf(c), ownOriginOf(c)))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    if (site.mail) await store.resendUnconfirmed(site.id, key);
    c.header('cache-control', 'no-store');
    return c.json({ serverTime: new Date(clock.nowMs()).toISOString() }, 202);
  });
  return app;
}
