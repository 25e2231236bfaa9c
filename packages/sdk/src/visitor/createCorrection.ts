import { type Signal, timeOfUuidV7 } from '@lodestone/core';
import { type Item, LIMITS } from '@lodestone/schema';

/** A smaller difference to the server's clock is the network's. The server has the same rule (`correctTime`). */
const CLOCK_TOLERANCE_MS = 30_000;

/** Brings times of the device's clock to the server's, as the server does it with the same items. */
export interface Correction {
  /** What is added to a time of the device; 0 where its clock is right enough. */
  offsetMs(): number;
  /** When an item happened, by the device's clock. */
  deviceTime(item: Pick<Item, 'at' | 'key'>): number;
  correct(signal: Signal): Signal;
}

/** `wrongMs`: the server's clock minus the device's, as the last answer said; before one, as it was kept. */
export function createCorrection(wrongMs: () => number): Correction {
  function offsetMs(): number {
    const ms = wrongMs();
    return Math.abs(ms) > CLOCK_TOLERANCE_MS ? ms : 0;
  }
  return {
    offsetMs,
    deviceTime({ at, key }) {
      const atMs = Date.parse(at);
      // Once the clock is known to be hours off, items are written by the server's.
      const isServerTime = Math.abs(atMs - timeOfUuidV7(key)) >= LIMITS.clockOffsetMs / 2;
      return isServerTime ? atMs - offsetMs() : atMs;
    },
    correct: (signal) => ({ ...signal, atMs: signal.atMs + offsetMs() }),
  };
}
