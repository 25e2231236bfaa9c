import { KEEPALIVE_BUDGET_BYTES } from '../limits.js';

/** The bytes that `keepalive` requests of one page may have in flight together. */
export interface KeepaliveBudget {
  /** Takes the bytes if they fit beside those in flight. */
  take(bytes: number): boolean;
  giveBack(bytes: number): void;
}

/** Source: Fetch §4.6: a keepalive body that does not fit beside those in flight is a network error. */
export function createKeepaliveBudget(): KeepaliveBudget {
  let leftBytes = KEEPALIVE_BUDGET_BYTES;
  return {
    take(bytes) {
      const fits = bytes <= leftBytes;
      if (fits) leftBytes -= bytes;
      return fits;
    },
    giveBack(bytes) {
      leftBytes += bytes;
    },
  };
}
