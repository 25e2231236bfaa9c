import { expect, it } from 'vitest';
import { SMALL_COUNT, sumOf, toSteps } from './toSteps.js';

const row = { viewed: 200, started: 50, submitted: 20, leads: 20, qualified: 0 };

it('tells for each step what went on, what was lost and what part of all it is', () => {
  expect(toSteps(row).map(({ rate, lost, share }) => [rate, lost, share])).toEqual([
    [undefined, 0, 1],
    [0.25, 150, 0.25],
    [0.4, 30, 0.1],
    [1, 0, 0.1],
    [0, 20, 0],
  ]);
});

it('marks a rate over fewer than thirty', () => {
  expect(SMALL_COUNT).toBe(30);
  expect(toSteps(row).map(({ isSmall }) => isSmall)).toEqual([false, false, false, true, true]);
  const [, second] = toSteps({ ...row, viewed: 30 });
  expect(second?.isSmall).toBe(false);
});

it('divides nothing by nothing', () => {
  const none = toSteps({ viewed: 0, started: 0, submitted: 0, leads: 0, qualified: 0 });
  expect(none.map(({ rate, share }) => [rate, share])).toEqual(Array(5).fill([undefined, 0]));
});

it('adds groups up', () => {
  expect(
    sumOf([
      { group: 'a', ...row },
      { group: 'b', ...row },
    ]).started,
  ).toBe(100);
});
