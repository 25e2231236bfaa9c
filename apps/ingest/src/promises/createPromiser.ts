import type { Clock } from '@lodestone/core';
import type { LeadPromise } from '@lodestone/schema';
import type { Tokens } from '../letters/createTokens.js';
import { promiseAsset } from '../magnetFiles/promiseAsset.js';
import { promiseCoupon } from '../offers/promiseCoupon.js';
import type { Sites } from '../sites/createSites.js';
import type { SiteOffer } from '../sites/offerSchema.js';
import { type Store, type StoredLead, verdictOf } from '../store/Store.js';
import { promiseSeat } from '../webinars/promiseSeat.js';

export interface PromiserOptions {
  store: Store;
  sites: Sites;
  tokens: Tokens;
  clock: Pick<Clock, 'nowMs'>;
}

/**
 * Says what a lead was promised, with links under `baseUrl` (with a slash at its end), and sets it down the first time. Asked
 * again, by whichever process, it says the same; nothing is promised twice. `null`: nothing was, or not yet.
 */
export type Promiser = (lead: StoredLead, baseUrl: string) => Promise<LeadPromise | null>;

export function createPromiser({ store, sites, tokens, clock }: PromiserOptions): Promiser {
  return async (lead, baseUrl) => {
    const site = sites.find(lead.site);
    const magnet = site?.magnet(lead.campaign);
    if (!site || !magnet || verdictOf(lead) !== 'lead') return null;
    switch (magnet.kind) {
      case 'asset':
        return promiseAsset({ store, tokens, clock }, { lead, site, asset: magnet.asset, baseUrl });
      case 'webinar':
        return promiseSeat({ store, tokens, clock }, { lead, site, webinar: magnet.webinar, baseUrl });
      case 'offer':
        return isGiven(magnet.offer) ? promiseCoupon(store, { lead, site, offer: magnet.offer }) : null;
    }
  };
}

/** A reminder of the cart and a list of products promise nothing. */
const isGiven = ({ kind }: SiteOffer): boolean => kind === 'coupon' || kind === 'wheel';
