import { randomFillSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { createPooledRandom } from './createPooledRandom.js';

it('gives every byte of its source once, whatever lengths are asked for', () => {
  let next = 0;
  const random = createPooledRandom((pool) => {
    new DataView(pool.buffer).setUint32(0, next);
    for (let index = 0; index < pool.length; index += 4) {
      next += 1;
      new DataView(pool.buffer).setUint32(index, next);
    }
  });
  const seen = new Set<string>();
  for (let round = 0; round < 10_000; round += 1) {
    const bytes = random.bytes(round % 3 === 0 ? 8 : 12);
    seen.add(bytes.join());
  }
  expect(seen.size).toBe(10_000);
  expect(random.bytes(5_000)).toHaveLength(5_000);
});

it('keeps what it gave when the pool is filled again', () => {
  const random = createPooledRandom(randomFillSync);
  const kept = random.bytes(16);
  const before = kept.join();
  for (let round = 0; round < 1_000; round += 1) random.bytes(16);
  expect(kept.join()).toBe(before);
});
