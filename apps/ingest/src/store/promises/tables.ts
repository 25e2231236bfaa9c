/** A file that a lead may fetch; one row for each lead. */
export interface GrantsTable {
  lead_id: string;
  site: string;
  asset_id: string;
  issue: number;
  used: number;
  downloads: number;
  expires_at_ms: number;
  /** When the last download that counts began; 0: none has. */
  started_at_ms: number;
  revoked_at_ms: number | null;
  granted_at_ms: number;
}

/** A webinar as the server last knew it, so that a start finds out what has changed. */
export interface WebinarsTable {
  site: string;
  id: string;
  starts_at_ms: number;
  ends_at_ms: number;
  is_cancelled: number;
  /** As the sites file says. */
  revision: number;
  /** Of the calendar entry. */
  sequence: number;
}

/** A seat, or a place in the line for one; `holder` is a hash of the mailbox, so that each has one. */
export interface SeatsTable {
  site: string;
  webinar_id: string;
  holder: string;
  lead_id: string;
  /** `reserved`, `waiting`, `released` (its lead is none any more), `cancelled` (given up). */
  state: string;
  place: number;
  asked_at_ms: number;
}

export interface MagnetLocksTable {
  site: string;
  kind: string;
  id: string;
  turns: number;
}

/** What a holder got by an offer; one row each. */
export interface CouponsTable {
  site: string;
  offer_id: string;
  holder: string;
  /** Null after the lead was erased. */
  lead_id: string | null;
  prize_id: string | null;
  code: string | null;
  issued_at_ms: number;
  expires_at_ms: number | null;
  redeemed_at_ms: number | null;
}

/** Since when an offer runs for a visitor. */
export interface OfferClocksTable {
  site: string;
  offer_id: string;
  visitor: string;
  started_at_ms: number;
}

export interface PromiseTables {
  grants: GrantsTable;
  webinars: WebinarsTable;
  seats: SeatsTable;
  coupons: CouponsTable;
  offer_clocks: OfferClocksTable;
  magnet_locks: MagnetLocksTable;
}
