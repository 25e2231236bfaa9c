import { expect, it } from 'vitest';
import { createQueue } from './createQueue.js';

it('does its work once for each time it was asked, one after the other, also behind a failure', async () => {
  const told: string[] = [];
  let count = 0;
  const queue = createQueue(async () => {
    count += 1;
    const own = count;
    told.push(`begin ${own}`);
    await Promise.resolve();
    told.push(`end ${own}`);
    if (own === 1) throw new Error('the first');
  });
  const first = queue.run();
  const second = queue.run();
  await expect(first).rejects.toThrow('the first');
  await second;
  expect(told).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
});

it('is settled when the last one has ended, whatever came of it', async () => {
  let isDone = false;
  const queue = createQueue(async () => {
    await Promise.resolve();
    isDone = true;
    throw new Error('failed');
  });
  await queue.settled();
  expect(isDone).toBe(false);
  const failed = expect(queue.run()).rejects.toThrow('failed');
  await queue.settled();
  expect(isDone).toBe(true);
  await failed;
});
