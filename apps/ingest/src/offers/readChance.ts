import type { Random } from '@lodestone/core';

const TWO_32 = 2 ** 32;

/** A fair chance from strong bytes, at least 0, less than 1: a prize is money. */
export function readChance(random: Pick<Random, 'bytes'>): number {
  const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4);
  return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) / TWO_32;
}
