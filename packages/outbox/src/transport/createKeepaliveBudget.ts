import { KEEPALIVE_BUDGET_BYTES } from '../limits.js';

/** The bytes that `keepalive` requests of one page may have in flight together. */
export interface KeepaliveBudget {
  /** Takes the bytes if they fit and gives the way to give them back; undefined if they do not. */
  take(bytes: number): (() => void) | undefined;
}

/** Source: Fetch §4.6: a keepalive body that does not fit beside those in flight is a network error. */
export function createKeepaliveBudget(totalBytes: number = KEEPALIVE_BUDGET_BYTES): KeepaliveBudget {
  let takenBytes = 0;
  return {
    take(bytes) {
      if (takenBytes + bytes > totalBytes) return undefined;
      takenBytes += bytes;
      let isGivenBack = false;
      return () => {
        if (isGivenBack) return;
        isGivenBack = true;
        takenBytes -= bytes;
      };
    },
  };
}
