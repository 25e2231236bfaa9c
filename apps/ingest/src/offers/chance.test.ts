import { createSeededRandom } from '@lodestone/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SitePrize } from '../sites/offerSchema.js';
import { drawPrize } from './drawPrize.js';
import { makeCode } from './makeCode.js';
import { readChance } from './readChance.js';

const prize = (id: string, chancePct: number, more: Partial<SitePrize> = {}): SitePrize => ({
  ...{ id, label: id, chancePct },
  ...more,
});
const wheel = [prize('ten', 25), prize('cup', 5), prize('bag', 0), prize('none', 70, { isBlank: true })];

it('stops by the chances that are shown', () => {
  const random = createSeededRandom(7);
  const counts = new Map<string, number>();
  const rounds = 40_000;
  for (let round = 0; round < rounds; round += 1) {
    const id = drawPrize(wheel, readChance(random), () => false)?.id ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  expect(counts.get('bag')).toBeUndefined();
  // Chi-square of two degrees of freedom: 13.8 is met by chance once in a thousand seeds.
  const square = [wheel[0], wheel[1], wheel[3]].reduce((sum, each) => {
    const expected = (rounds * (each?.chancePct ?? 0)) / 100;
    return sum + ((counts.get(each?.id ?? '') ?? 0) - expected) ** 2 / expected;
  }, 0);
  expect(square).toBeLessThan(13.8);
});

it('never stops where nothing is left, nor where there is no chance', () => {
  const ids = ['ten', 'cup', 'bag', 'none'];
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.9999999999, noNaN: true }), fc.subarray(ids), (chance, gone) => {
      const drawn = drawPrize(wheel, chance, ({ id }) => gone.includes(id));
      expect(gone).not.toContain(drawn?.id);
      // A prize that is gone is a blank, as long as there is one.
      const first = drawPrize(wheel, chance, () => false);
      if (first && gone.includes(first.id) && !gone.includes('none')) expect(drawn?.id).toBe('none');
    }),
  );
  expect(drawPrize(wheel, 0.1, () => true)).toBeUndefined();
});

it('takes its chance from all of four bytes', () => {
  const of = (...bytes: number[]) => readChance({ bytes: () => new Uint8Array(bytes) });
  expect(of(0, 0, 0, 0)).toBe(0);
  expect(of(128, 0, 0, 0)).toBe(0.5);
  expect(of(255, 255, 255, 255)).toBeLessThan(1);
});

it('makes codes that can be read out, each letter as often as the other', () => {
  const random = createSeededRandom(3);
  const codes = Array.from({ length: 3_000 }, () => makeCode('OAK-', random));
  expect(new Set(codes).size).toBe(3_000);
  const counts = new Map<string, number>();
  for (const code of codes) {
    expect(code).toMatch(/^OAK-[2-9A-HJKMNP-Z]{10}$/);
    for (const letter of code.slice(4)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(counts.size).toBe(31);
  for (const count of counts.values()) expect(Math.abs(count - 30_000 / 31)).toBeLessThan(150);
});
