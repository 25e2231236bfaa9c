import { expect, it } from 'vitest';
import { chooseSeeds } from './chooseSeeds.js';
import { generateSchedule } from './generateSchedule.js';
import { kindsOf } from './kindsOf.js';

const kindsOfAll = (seeds: readonly number[]): string[] => [
  ...new Set(seeds.flatMap((seed) => [...kindsOf(generateSchedule(seed))])),
];

it('sixty chosen schedules hold every kind of step, fault, poison, storage and ending that two thousand hold', () => {
  const chosen = chooseSeeds(60);
  expect(new Set(chosen).size).toBe(60);
  const all = kindsOfAll(Array.from({ length: 2_000 }, (_, index) => index + 1));
  expect(all.length).toBeGreaterThan(60);
  expect(kindsOfAll(chosen).sort()).toEqual(all.sort());
});

it('of many seeds it takes all, from the first on', () => {
  expect(chooseSeeds(200)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
});
