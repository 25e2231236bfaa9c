export interface ClientTimes {
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

/**
 * The moment of an item by the server's clock, epoch milliseconds.
 * The client's clock is wrong by `receivedAt − sentAt`; where that is more than the tolerance, the item moves by as much.
 * Limits: never later than `receivedAtMs`, which also holds an item from a clock that was ahead when it happened and had
 * been corrected before it was sent. A clock that was behind then and is right now cannot be told from a long queue.
 * Errors: never throws; a time that cannot be read counts as the time of receipt.
 */
export function correctTime({ at, sentAt, receivedAtMs }: ClientTimes): number {
  const atMs = Date.parse(at);
  const offsetMs = receivedAtMs - Date.parse(sentAt);
  if (Number.isNaN(atMs)) return receivedAtMs;
  const isOffsetReal = Math.abs(offsetMs) > CLOCK_TOLERANCE_MS;
  return Math.min(isOffsetReal ? atMs + offsetMs : atMs, receivedAtMs);
}
