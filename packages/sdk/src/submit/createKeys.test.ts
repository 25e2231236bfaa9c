import { timeOfUuidV7 } from '@lodestone/core';
import { createSeededRandom } from '@lodestone/testkit';
import { expect, it, vi } from 'vitest';
import { createKeys } from './createKeys.js';

it('makes UUIDv7 that differ, over many draws of random bytes, with the time of each call', () => {
  let nowMs = Date.UTC(2026, 10, 23);
  const random = createSeededRandom(1);
  const bytes = vi.fn(random.bytes);
  const makeKey = createKeys({ nowMs: () => nowMs++ }, { bytes });
  const keys = Array.from({ length: 250 }, makeKey);
  expect(new Set(keys.map((key) => key.slice(14))).size).toBe(250);
  for (const key of keys)
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(timeOfUuidV7(keys[249] ?? '')).toBe(Date.UTC(2026, 10, 23) + 249);
  expect(bytes).toHaveBeenCalledTimes(3);
});
