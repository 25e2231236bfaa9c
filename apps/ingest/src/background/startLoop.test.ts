import { expect, it, vi } from 'vitest';
import { type LoopOptions, startLoop } from './startLoop.js';

function begin(steps: (number | undefined | Error)[], options: Partial<LoopOptions> = {}) {
  let wake: () => void = () => undefined;
  let taken = 0;
  const asleep: (() => void)[] = [];
  const onFailure = vi.fn();
  const loop = startLoop({
    async step() {
      const result = steps[taken];
      taken += 1;
      for (const resolve of asleep.splice(0)) resolve();
      if (result instanceof Error) throw result;
      return result;
    },
    onWake(listener) {
      wake = listener;
      return () => {
        wake = () => undefined;
      };
    },
    idleMs: 60_000,
    onFailure,
    ...options,
  });
  return {
    loop,
    onFailure,
    wake: () => wake(),
    taken: () => taken,
    nextStep: () => new Promise<void>((resolve) => asleep.push(resolve)),
  };
}

/** Lets everything run that waits for nothing. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('works until there is nothing more, and sleeps until it is called', async () => {
  const test = begin([0, 0, undefined]);
  while (test.taken() < 3) await test.nextStep();
  await settle();
  expect(test.taken()).toBe(3);
  test.wake();
  await settle();
  expect(test.taken()).toBe(4);
  await test.loop.stop();
});

it('misses no call that comes while it works', async () => {
  let end: () => void = () => undefined;
  const step = vi.fn(
    () =>
      new Promise<undefined>((resolve) => {
        end = () => resolve(undefined);
      }),
  );
  const test = begin([], { step });
  test.wake();
  end();
  await settle();
  expect(step).toHaveBeenCalledTimes(2);
  end();
  await settle();
  expect(step).toHaveBeenCalledTimes(2);
  await test.loop.stop();
});

it('looks by itself after a while', async () => {
  const test = begin([undefined, undefined], { idleMs: 1 });
  while (test.taken() < 3) await test.nextStep();
  await test.loop.stop();
});

it('rests when it is told to, whoever calls', async () => {
  const test = begin([60_000]);
  await settle();
  test.wake();
  await settle();
  expect(test.taken()).toBe(1);
  await test.loop.stop();
});

it('tells a failure and goes on living', async () => {
  vi.useFakeTimers();
  const cause = new Error('gone');
  const test = begin([cause, undefined]);
  await vi.advanceTimersByTimeAsync(0);
  expect(test.onFailure).toHaveBeenCalledExactlyOnceWith(cause);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(test.taken()).toBe(2);
  vi.useRealTimers();
  await test.loop.stop();
});

it('ends only after the step under way, and begins none afterwards', async () => {
  let end: () => void = () => undefined;
  const step = vi.fn(
    () =>
      new Promise<number>((resolve) => {
        end = () => resolve(0);
      }),
  );
  const test = begin([], { step });
  let isStopped = false;
  const stopping = test.loop.stop().then(() => {
    isStopped = true;
  });
  await settle();
  expect(isStopped).toBe(false);
  end();
  await stopping;
  test.wake();
  await settle();
  expect(step).toHaveBeenCalledTimes(1);
});
