import type { Experiment } from '@lodestone/schema';
import { describe, expect, it } from 'vitest';
import { assignArm } from './assignArm.js';
import { hashShare } from './hashShare.js';

const VISITORS = 20_000;
const seeds = Array.from({ length: VISITORS }, (_, index) => `visitor-${index}`);
const experiment: Experiment = { id: 'words', variants: [{ id: 'plain' }, { id: 'short', weight: 3 }] };
const armOf = (of: Experiment, seed: string): string => {
  const arm = assignArm(of, seed);
  return arm === 'holdout' ? arm : arm.id;
};
const shareOf = (of: Experiment, wanted: string): number =>
  seeds.filter((seed) => armOf(of, seed) === wanted).length / VISITORS;

describe('assignArm', () => {
  it('gives the same visitor the same arm', () => {
    for (const seed of seeds.slice(0, 100)) expect(armOf(experiment, seed)).toBe(armOf(experiment, seed));
  });

  it('holds a tenth out unless told otherwise, and shares the rest by weight', () => {
    expect(shareOf(experiment, 'holdout')).toBeCloseTo(0.1, 1);
    expect(shareOf(experiment, 'plain')).toBeCloseTo(0.225, 1);
    expect(shareOf(experiment, 'short')).toBeCloseTo(0.675, 1);
    expect(shareOf({ ...experiment, holdout: 0 }, 'holdout')).toBe(0);
    expect(shareOf({ id: 'none', variants: [] }, 'holdout')).toBe(1);
  });

  it('moves nobody into or out of the hold-out when weights change', () => {
    const other: Experiment = { ...experiment, variants: [{ id: 'plain', weight: 9 }, { id: 'short' }] };
    for (const seed of seeds.slice(0, 2_000))
      expect(armOf(other, seed) === 'holdout').toBe(armOf(experiment, seed) === 'holdout');
  });

  it('shuffles the visitors anew for another experiment', () => {
    const other = { ...experiment, id: 'colours' };
    const both = seeds.filter(
      (seed) => armOf(experiment, seed) === 'plain' && armOf(other, seed) === 'plain',
    );
    expect(both.length / VISITORS).toBeCloseTo(0.225 ** 2, 1);
  });
});

describe('hashShare', () => {
  it('falls evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const seed of seeds) {
      const tenth = Math.floor(hashShare(seed) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Chi-square with nine degrees of freedom: 27.9 is passed once in a thousand.
    const expected = VISITORS / 10;
    expect(tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(27.9);
  });
});
