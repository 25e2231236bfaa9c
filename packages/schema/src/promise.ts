/** What is posted to `/v1/promises`: which lead. The key is known to the device that made it, and is in no address. */
export interface PromiseQuestion {
  site: string;
  /** The lead's idempotency key. */
  key: string;
}

/** A place in a webinar. */
export interface SeatPromise {
  kind: 'webinar';
  seat: 'reserved' | 'waiting';
  /** Place in the waiting list, from 1. */
  place?: number | undefined;
  /** The personal way in, once there is a seat. */
  joinUrl?: string | undefined;
  /** The calendar entry as a file. */
  icsUrl: string;
}

/** A file that may be fetched. */
export interface AssetPromise {
  kind: 'asset';
  /** Signed; opens the file. */
  url: string;
  fileName: string;
  bytes: number;
  mediaType: string;
  /** ISO 8601, UTC. */
  expiresAt: string;
  downloadsLeft: number;
}

/** A code, or what the wheel gave. */
export interface OfferPromise {
  kind: 'offer';
  /** Absent where nothing was won, or when the codes have run out. */
  code?: string | undefined;
  prize?: string | undefined;
  /** ISO 8601, UTC. */
  expiresAt?: string | undefined;
}

/** What a lead was promised. */
export type LeadPromise = SeatPromise | AssetPromise | OfferPromise;

/** The answer; `promise` is null for a lead that was promised nothing, or is held back. */
export interface PromiseAnswer {
  promise: LeadPromise | null;
  /** ISO 8601, UTC: what a countdown runs by. */
  serverTime: string;
}
