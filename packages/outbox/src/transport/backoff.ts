import type { Random } from '@lodestone/core';
import { BACKOFF_BASE_MS, BACKOFF_CAP_MS } from '../limits.js';

/**
 * Full jitter: anything from nothing to the exponential step, so that a crowd that failed together does not come back
 * together. `failures` counts from 1. Source: "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export function backoffMs(failures: number, random: Pick<Random, 'fraction'>): number {
  return random.fraction() * Math.min(BACKOFF_CAP_MS, BACKOFF_BASE_MS * 2 ** Math.min(failures - 1, 16));
}
