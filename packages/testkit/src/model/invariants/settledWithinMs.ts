import type { Observation } from '../History.js';
import { BACKOFF_CAP_MS, IDLE_LOOK_MS, LEASE_MS, REQUEST_TIMEOUT_MS } from '../limits.js';
import { pauseOf } from './pauseOf.js';

/**
 * Milliseconds after the end of all faults within which the queue must be empty. One after the other, at the worst: a pause
 * that the server asked a page for; a request that hangs; the lease of a page that died; our own back-off; and an item's own
 * time aside, which ends at the back-off's cap; the next look of a page that found nothing to do.
 */
export function settledWithinMs(history: readonly Observation[]): number {
  const nowMs = history.at(-1)?.atMs ?? 0;
  const pauses = new Map<string, number>();
  for (const seen of history) {
    if (seen.kind === 'heard') {
      const pauseMs = pauseOf(seen.answer);
      if (pauseMs !== undefined) pauses.set(seen.page, seen.atMs + pauseMs);
    } else if (seen.kind === 'died') pauses.delete(seen.page);
  }
  const serverMs = Math.max(0, ...[...pauses.values()].map((untilMs) => untilMs - nowMs));
  return serverMs + REQUEST_TIMEOUT_MS + LEASE_MS + 2 * BACKOFF_CAP_MS + IDLE_LOOK_MS;
}
