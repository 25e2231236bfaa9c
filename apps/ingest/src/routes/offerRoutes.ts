import type { Clock } from '@lodestone/core';
import { KEY, LIMITS, SITE } from '@lodestone/schema';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { allowReading, originOf, ownOriginOf } from '../http/origin.js';
import { ProblemError, toProblemResponse } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import { toErrorResponse } from '../http/toErrorResponse.js';
import { sha256 } from '../intake/sha256.js';
import type { Tokens } from '../letters/createTokens.js';
import type { Log } from '../log/createLog.js';
import type { Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';
import { parseJsonBody } from './parseJsonBody.js';

export interface OfferRouteOptions {
  store: Store;
  sites: Sites;
  tokens: Tokens;
  clock: Pick<Clock, 'nowMs'>;
  log: Log;
}

const MAX_BODY_BYTES = 1_024;

const siteId = z.string().max(LIMITS.siteLength).regex(SITE);
const questionSchema = z.object({
  site: siteId,
  campaign: z.string().max(LIMITS.campaignLength),
  visitor: z.string().regex(KEY).optional(),
});
const redeemSchema = z.strictObject({ site: siteId, code: z.string().min(1).max(LIMITS.titleLength) });

/**
 * `POST /v1/offers`: until when an offer runs, for this visitor or for all; asked again it is the same, by the server's clock.
 * `POST /api/coupons/redeem`: for the shop's own server, uses up a code.
 */
export function offerRoutes({ store, sites, tokens, clock, log }: OfferRouteOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function answer(c: Context<AppEnv>): Promise<Response> {
    const question = parseJsonBody(questionSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const site = sites.find(question.site);
    if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
    if (!site.allows(originOf(c), ownOriginOf(c)))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    const magnet = site.magnet(question.campaign);
    if (magnet?.kind !== 'offer') throw new ProblemError('http/not-found', { status: 404, path: 'campaign' });
    const { visitor } = question;
    const endsAtMs = await store.readDeadline(site.id, magnet.offer, visitor);
    const whose = sha256(`${site.id}\n${magnet.offer.id}\n${visitor ?? ''}`).slice(0, 32);
    const told = {
      endsAt: endsAtMs === undefined ? null : new Date(endsAtMs).toISOString(),
      serverTime: new Date(clock.nowMs()).toISOString(),
      signature: tokens.sign({ kind: 'offer', leadId: whose, expiresAtMs: endsAtMs }),
    };
    return Response.json(told, { headers: { 'cache-control': 'no-store' } });
  }

  app.post('/v1/offers', async (c) => {
    const response = await answer(c).catch((error: Error) => toErrorResponse(error, log, c.get('requestId')));
    return allowReading(response, originOf(c));
  });

  app.post('/api/coupons/redeem', async (c) => {
    const { site, code } = parseJsonBody(redeemSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const redemption = await store.redeemCoupon(site, code);
    switch (redemption.state) {
      case 'redeemed': {
        const { offerId, prizeId, leadId } = redemption;
        const redeemedAt = new Date(clock.nowMs()).toISOString();
        return c.json({ offer: offerId, prize: prizeId ?? null, lead: leadId ?? null, redeemedAt });
      }
      case 'used':
        return toProblemResponse('api/coupon-used', { status: 409, path: 'code' });
      case 'over':
        return toProblemResponse('api/coupon-expired', { status: 410, path: 'code' });
      default:
        return toProblemResponse('http/not-found', { status: 404, path: 'code' });
    }
  });
  return app;
}
