import type { Signal } from '../signals/createSignalLog.js';
import { findBrowsingStalls } from './findBrowsingStalls.js';
import { findLeftCarts } from './findLeftCarts.js';
import { findPriceRevisits } from './findPriceRevisits.js';
import { findTrialEndings } from './findTrialEndings.js';

/**
 * What follows from a log without anybody having done it: `cart_abandoned`, `checkout_stalled`, `price_revisit`,
 * `browsing_stall`, `trial_ending`. Never sent: browser and server find the same, with the same keys and times.
 * Each depends only on what had happened by its own time; one that lies ahead (`atMs` in the future) may still be undone
 * by what happens before. Pure. Takes the log oldest first (by time, then key), gives them in no particular order.
 */
export function deriveSignals(log: readonly Signal[]): Signal[] {
  return [
    ...findLeftCarts(log),
    ...findPriceRevisits(log),
    ...findBrowsingStalls(log),
    ...findTrialEndings(log),
  ];
}
