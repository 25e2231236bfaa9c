import type { Random } from '@lodestone/core';

const POOL_BYTES = 4_096;

/**
 * Random bytes out of a pool: asking the system costs microseconds however few are wanted.
 * `fill` must be good for secrets; bytes are given out once.
 */
export function createPooledRandom(fill: (pool: Uint8Array) => void): Random {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return {
    fraction: Math.random,
    bytes(length) {
      if (length > POOL_BYTES) {
        const large = new Uint8Array(length);
        fill(large);
        return large;
      }
      if (used + length > POOL_BYTES) {
        fill(pool);
        used = 0;
      }
      used += length;
      return pool.slice(used - length, used);
    },
  };
}
