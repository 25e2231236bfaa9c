import { expect, it, vi } from 'vitest';
import { askBriefly } from './askBriefly.js';

it('gives the answer that comes in time, and asks anew the next time', async () => {
  let count = 0;
  const ask = askBriefly(async () => ++count, 1_000);
  expect([await ask(), await ask()]).toEqual([1, 2]);
});

it('gives nothing for an answer that is late or fails, and asks no second question meanwhile', async () => {
  let answer: (value: number) => void = () => undefined;
  const question = vi.fn(
    () =>
      new Promise<number>((resolve) => {
        answer = resolve;
      }),
  );
  const ask = askBriefly(question, 5);
  expect([await ask(), await ask()]).toEqual([undefined, undefined]);
  expect(question).toHaveBeenCalledTimes(1);
  answer(7);
  expect(await ask()).toBe(7);
  expect(await askBriefly(() => Promise.reject(new Error('gone')), 1_000)()).toBeUndefined();
});
