import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUuidV7, timeOfUuidV7 } from './createUuidV7.js';

const random = {
  bytes: (length: number) => Uint8Array.from({ length }, () => Math.floor(Math.random() * 256)),
};

describe('createUuidV7', () => {
  it('makes 36 characters of version 7 and variant 10, with the time in front', () => {
    const id = createUuidV7({ nowMs: () => 0x0190c2a07b1c }, random)();
    expect(id).toMatch(/^0190c2a0-7b1c-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(timeOfUuidV7(id)).toBe(0x0190c2a07b1c);
  });

  it('gives rising and different ids for any course of the clock, also one that stands or runs backwards', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 4e12 }), { minLength: 2, maxLength: 300 }),
        (times) => {
          let index = 0;
          const make = createUuidV7({ nowMs: () => times[index++] ?? 0 }, random);
          const ids = times.map(() => make());
          expect([...ids].sort()).toEqual(ids);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  it('goes on rising when more ids are made in one millisecond than the counter holds', () => {
    const make = createUuidV7(
      { nowMs: () => 1_000 },
      { bytes: (length) => new Uint8Array(length).fill(255) },
    );
    const ids = Array.from({ length: 10_000 }, make);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(10_000);
  });

  it('reads no time out of anything else', () => {
    expect(timeOfUuidV7('olena@example.com')).toBeNaN();
  });
});
