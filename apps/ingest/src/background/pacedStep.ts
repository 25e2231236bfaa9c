import type { Clock } from '@lodestone/core';

export interface PacedStepOptions {
  /** Does some work and gives how much; 0: there is none, `undefined`: another process was faster with it. */
  work(): Promise<number | undefined>;
  clock: Pick<Clock, 'monotonicMs'>;
  /** Whether leads wait for their commit: then the work keeps out of the way. */
  isBusy: () => boolean;
  /** How many times as long as it took a step is rested after. */
  restRatio: number;
}

/** What follows a silence is done together: a step costs much more than what is done in it. */
const REST_MS = 250;
/** Beside an intake that has more than it can take at once. */
const BUSY_REST_MS = 1_000;
/** The other process goes on, this one stands back. */
const LOST_REST_MS = 1_000;

/** A step of a loop that works never in the way of what comes. */
export function pacedStep({
  work,
  clock,
  isBusy,
  restRatio,
}: PacedStepOptions): () => Promise<number | undefined> {
  return async () => {
    const startedMs = clock.monotonicMs();
    const count = await work();
    if (count === 0) return undefined;
    if (count === undefined) return LOST_REST_MS;
    const tookMs = clock.monotonicMs() - startedMs;
    return isBusy() ? BUSY_REST_MS : Math.max(REST_MS, tookMs * restRatio);
  };
}
