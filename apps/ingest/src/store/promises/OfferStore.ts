import type { SiteOffer } from '../../sites/offerSchema.js';
import type { StoredLead } from '../Store.js';

/** The letter with a code. */
export type OfferJobKind = 'coupon';

/** What somebody got by an offer. */
export interface Coupon {
  /** Of the wheel, a blank too. */
  prizeId?: string | undefined;
  code?: string | undefined;
  expiresAtMs?: number | undefined;
}

export interface CouponRequest {
  lead: Pick<StoredLead, 'id' | 'key' | 'site' | 'receivedAtMs'>;
  holder: string;
  visitor: string | undefined;
  offer: SiteOffer;
  hasLetter: boolean;
}

/** What a shop is told that asks whether a code holds. */
export type Redemption =
  | { state: 'redeemed'; offerId: string; prizeId: string | undefined; leadId: string | undefined }
  | { state: 'unknown' | 'used' | 'over' };

/** What the server asks of a database to keep the word of an offer. */
export interface OfferStore {
  /**
   * Draws and gives once for each holder: doing it again gives what was given. Of any number of processes one decides at a
   * time, so that no code is given twice and no more prizes than there are. After the offer's end, and when nothing is left,
   * there is neither prize nor code.
   */
  issueCoupon(request: CouponRequest): Promise<Coupon>;
  findCoupon(site: string, offerId: string, holder: string): Promise<Coupon | undefined>;
  /** When the offer ends for a visitor: counted from the first time that he was asked about. */
  readDeadline(site: string, offer: SiteOffer, visitor: string | undefined): Promise<number | undefined>;
  /**
   * Erases, page by page, clocks of visitors that began before a moment. Who comes after that is a new visitor to the offer.
   * Shape: whether there may be more.
   */
  purgeOfferClocks(beforeMs: number): Promise<boolean>;
  /** Uses up a code. Of two who try at once one succeeds. */
  redeemCoupon(site: string, code: string): Promise<Redemption>;
}
