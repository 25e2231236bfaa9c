import type { OfferPromise } from '@lodestone/schema';
import { holderOf } from '../promises/holderOf.js';
import type { Site } from '../sites/createSites.js';
import type { SiteOffer } from '../sites/offerSchema.js';
import { isLonely } from '../store/behaviour/lonelyVisitor.js';
import type { Store, StoredLead } from '../store/Store.js';

/** Draws or issues for a lead, once; says what was given. */
export async function promiseCoupon(
  store: Pick<Store, 'issueCoupon' | 'findCoupon' | 'findVisitor'>,
  { lead, site, offer }: { lead: StoredLead; site: Site; offer: SiteOffer },
): Promise<OfferPromise> {
  const holder = holderOf(lead);
  const known = await store.findCoupon(site.id, offer.id, holder);
  const visitor = known ? undefined : await store.findVisitor(lead.id);
  const { prizeId, code, expiresAtMs } =
    known ??
    (await store.issueCoupon({
      ...{ lead, holder, offer },
      // Nobody whom the server knows again: the end that is everybody's.
      visitor: visitor !== undefined && isLonely(visitor) ? undefined : visitor,
      hasLetter: site.mail !== undefined && lead.contact.email !== undefined,
    }));
  return {
    kind: 'offer',
    ...(code === undefined ? {} : { code }),
    ...(prizeId === undefined ? {} : { prize: prizeId }),
    ...(expiresAtMs === undefined ? {} : { expiresAt: new Date(expiresAtMs).toISOString() }),
  };
}
