import type { Clock, Random } from '@lodestone/core';
import { backoffMs } from '../transport/backoff.js';

/** When the next request may start, by the monotonic clock: wall clocks jump, and a pause must not reach into a future date. */
export interface Pauses {
  /** Milliseconds until the queue may go on; 0 for at once. */
  remainingMs(): number;
  /** Milliseconds of a pause that the server asked for. */
  serverRemainingMs(): number;
  succeeded(): void;
  failed(retryAfterMs: number | undefined): void;
  /** Something says that the network works again: our own back-off ends, a pause that the server asked for does not. */
  wake(): void;
  /** Sets one item aside while the others go on. */
  park(key: string): void;
  /** Keys set aside now, and milliseconds until the first of them may go on (infinite when there is none). */
  parked(): { keys: ReadonlySet<string>; nextMs: number };
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
    succeeded() {
      failures = 0;
      ownUntilMs = 0;
    },
    failed(retryAfterMs) {
      failures += 1;
      ownUntilMs = now() + backoffMs(failures, random);
      if (retryAfterMs !== undefined) serverUntilMs = now() + retryAfterMs;
    },
    wake() {
      failures = 0;
      ownUntilMs = 0;
    },
    park(key) {
      const times = (parked.get(key)?.times ?? 0) + 1;
      // Never less than the step's half: full jitter could come back at once, and this item has no company to avoid.
      parked.set(key, {
        times,
        untilMs: now() + backoffMs(times + 3, { fraction: () => 0.5 + random.fraction() / 2 }),
      });
    },
    parked() {
      const keys = new Set<string>();
      let nextMs = Number.POSITIVE_INFINITY;
      for (const [key, { untilMs }] of parked) {
        if (untilMs <= now()) continue;
        keys.add(key);
        nextMs = Math.min(nextMs, untilMs - now());
      }
      return { keys, nextMs };
    },
  };
}
