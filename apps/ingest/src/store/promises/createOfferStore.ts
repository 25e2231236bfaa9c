import { findCoupon, issueCoupon, readDeadline, redeemCoupon } from './coupons.js';
import type { PromiseStoreOptions } from './createPromiseStore.js';
import type { OfferStore } from './OfferStore.js';
import { purgeOfferClocks } from './purgeOfferClocks.js';

/** `guard` turns failures of the database into `StoreUnavailableError`. */
export function createOfferStore(
  { engine, clock, makeId, random }: PromiseStoreOptions,
  guard: <Value>(work: Promise<Value>) => Promise<Value>,
): OfferStore {
  return {
    issueCoupon: (request) => guard(issueCoupon({ engine, makeId, random, nowMs: clock.nowMs() }, request)),
    findCoupon: (site, offerId, holder) => guard(findCoupon(engine.reader, site, offerId, holder)),
    readDeadline: (site, offer, visitor) =>
      guard(readDeadline(engine.writer, { site, offer, visitor, nowMs: clock.nowMs() })),
    purgeOfferClocks: (beforeMs) => guard(purgeOfferClocks(engine, beforeMs)),
    redeemCoupon: (site, code) => guard(redeemCoupon(engine, clock.nowMs(), site, code)),
  };
}
