import type { Clock, Random } from '@lodestone/core';
import { backoffMs } from '../transport/backoff.js';

/** When the next request may start, by the monotonic clock: wall clocks jump, and a pause must not reach into a future date. */
export interface Pauses {
  /** Milliseconds until the queue may go on; 0 for at once. */
  remainingMs(): number;
  /** Milliseconds of a pause that the server asked for. */
  serverRemainingMs(): number;
  failed(retryAfterMs: number | undefined): void;
  /**
   * Something says that the network works again: our own back-off ends, a pause that the server asked for does not.
   * With `all` the items that were set aside go on as well: the network may be another one.
   */
  wake(all: boolean): void;
  /** Sets one item aside while the others go on. */
  park(key: string): void;
  isParked(key: string): boolean;
  /** Milliseconds until the first item that is set aside may go on; infinite when there is none. */
  nextParkedMs(): number;
}

export function createPauses(clock: Pick<Clock, 'monotonicMs'>, random: Pick<Random, 'fraction'>): Pauses {
  let failures = 0;
  let ownUntilMs = 0;
  let serverUntilMs = 0;
  const parked = new Map<string, { untilMs: number; times: number }>();
  const now = (): number => clock.monotonicMs();
  const serverRemainingMs = (): number => Math.max(0, serverUntilMs - now());

  return {
    remainingMs: () => Math.max(ownUntilMs - now(), serverRemainingMs()),
    serverRemainingMs,
    failed(retryAfterMs) {
      // Ten submissions that fail in one second are one outage, not ten.
      if (ownUntilMs <= now()) ownUntilMs = now() + backoffMs(++failures, random);
      if (retryAfterMs !== undefined) serverUntilMs = now() + retryAfterMs;
    },
    wake(all) {
      failures = 0;
      ownUntilMs = 0;
      if (all) parked.clear();
    },
    park(key) {
      const times = (parked.get(key)?.times ?? 0) + 1;
      // Never less than the step's half: full jitter could come back at once, and this item has no company to avoid.
      parked.set(key, {
        times,
        untilMs: now() + backoffMs(times + 3, { fraction: () => 0.5 + random.fraction() / 2 }),
      });
    },
    isParked: (key) => (parked.get(key)?.untilMs ?? 0) > now(),
    nextParkedMs: () =>
      Math.min(...[...parked.values()].map(({ untilMs }) => untilMs - now()).filter((leftMs) => leftMs > 0)),
  };
}
