import { timeOfUuidV7 } from '@lodestone/core';
import { LIMITS } from '@lodestone/schema';

export interface ClientTimes {
  /** The item's key: the SDK's carry the time of the client's clock. */
  key: string;
  /** When it happened, by the client's clock. ISO 8601, UTC. */
  at: string;
  /** When its envelope was sent, by the same clock. */
  sentAt: string;
  /** When the envelope was read, by the server's clock. */
  receivedAtMs: number;
}

/**
 * A smaller distance between `sentAt` and `receivedAt` is the network's and not the clock's: a request lives at most
 * 15 s (the outbox gives up then), its resending stamps `sentAt` anew, and twice that also forgives a clock that is set
 * by hand. Below it nothing is corrected, so that times of one visitor keep their distances to the millisecond.
 */
export const CLOCK_TOLERANCE_MS = 30_000;

/** Before it there was no Lodestone: only the clock of a device that did not know the time yet tells such a moment. */
const FIRST_MS = Date.UTC(2020, 0);

/**
 * The moment of an item by the server's clock, epoch milliseconds.
 * The client's clock is wrong by `receivedAt − sentAt`; where that is more than the tolerance, the item moves by as much.
 * A client that knew its clock to be hours off when the item was made wrote the server's time already: then `at` is far
 * from the time in the key, and stays, whatever was done to the clock since.
 * Limits: never later than `receivedAtMs`, which also holds an item from a clock that was ahead when it happened and had
 * been corrected before it was sent. A clock that was behind then, and not known to be, cannot be told from a long queue.
 * Errors: never throws; a time that cannot be read, or lies before 2020 once it is corrected, counts as the time of receipt.
 */
export function correctTime({ key, at, sentAt, receivedAtMs }: ClientTimes): number {
  const atMs = Date.parse(at);
  const offsetMs = receivedAtMs - Date.parse(sentAt);
  if (Number.isNaN(atMs)) return receivedAtMs;
  const isServerTime = Math.abs(atMs - timeOfUuidV7(key)) >= LIMITS.clockOffsetMs / 2;
  const isOffsetReal = Math.abs(offsetMs) > CLOCK_TOLERANCE_MS && !isServerTime;
  const correctedMs = isOffsetReal ? atMs + offsetMs : atMs;
  return correctedMs < FIRST_MS ? receivedAtMs : Math.min(correctedMs, receivedAtMs);
}
