import type { Clock } from '@lodestone/core';

export interface Pace {
  /** Takes one of a key's turns; else how long until the next, in milliseconds. */
  take(key: string): number;
}

export interface PaceOptions {
  clock: Pick<Clock, 'monotonicMs'>;
  /** So many at once, and so many again in `windowMs`, evenly. */
  limit: number;
  windowMs: number;
}

/** Keys that are remembered; those that have all their turns again are forgotten first. */
const MAX_KEYS = 20_000;

/** Holds back whoever is too fast, by key. In the memory of one process: what several allow adds up. */
export function createPace({ clock, limit, windowMs }: PaceOptions): Pace {
  const turnMs = windowMs / limit;
  /** When all turns are there again. */
  const fullAtMs = new Map<string, number>();

  function forget(nowMs: number): void {
    for (const [key, atMs] of fullAtMs) if (atMs <= nowMs || fullAtMs.size >= MAX_KEYS) fullAtMs.delete(key);
  }

  return {
    take(key) {
      const nowMs = clock.monotonicMs();
      if (fullAtMs.size >= MAX_KEYS) forget(nowMs);
      const atMs = Math.max(fullAtMs.get(key) ?? 0, nowMs) + turnMs;
      if (atMs - nowMs > windowMs) return atMs - nowMs - windowMs;
      fullAtMs.set(key, atMs);
      return 0;
    },
  };
}
