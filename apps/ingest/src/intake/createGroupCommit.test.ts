import { expect, it } from 'vitest';
import type { ItemBatch, ItemOutcome } from '../store/Store.js';
import { makeBatch, makeNewItem } from '../testing/builders.js';
import { createGroupCommit } from './createGroupCommit.js';

const batchOf = (count: number) => makeBatch(Array.from({ length: count }, () => makeNewItem()));

/** A store whose commits are finished by hand. */
function controlledStore() {
  const commits: { batches: readonly ItemBatch[]; finish(error?: Error): void }[] = [];
  let arrived: () => void = () => undefined;
  return {
    commits,
    async next(count: number) {
      while (commits.length < count)
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      return commits[count - 1]!;
    },
    commit: (batches: readonly ItemBatch[]) =>
      new Promise<ItemOutcome[][]>((resolve, reject) => {
        const outcomes = batches.map(({ items }) => items.map((): ItemOutcome => 'stored'));
        commits.push({ batches, finish: (error) => (error ? reject(error) : resolve(outcomes)) });
        arrived();
      }),
  };
}

it('writes what came together in one transaction, and answers after it', async () => {
  const store = controlledStore();
  const group = createGroupCommit(store);
  let answers = 0;
  const added = Array.from({ length: 20 }, () => group.add(batchOf(2)).then(() => (answers += 1)));
  const first = await store.next(1);
  expect(first.batches).toHaveLength(20);
  expect(answers).toBe(0);
  first.finish();
  await Promise.all(added);
  expect([store.commits.length, group.commits(), group.depth()]).toEqual([1, 1, 0]);
});

it('collects the next transaction while one is written, up to the limit of rows, and divides no envelope', async () => {
  const store = controlledStore();
  const group = createGroupCommit(store, { maxRows: 5 });
  const added = [group.add(batchOf(1))];
  const first = await store.next(1);
  for (const size of [3, 2, 4, 9]) added.push(group.add(batchOf(size)));
  expect(group.depth()).toBe(18);
  first.finish();
  (await store.next(2)).finish();
  (await store.next(3)).finish();
  (await store.next(4)).finish();
  await Promise.all(added);
  expect(store.commits.map(({ batches }) => batches.map(({ items }) => items.length))).toEqual([
    [1],
    [3, 2],
    [4],
    [9],
  ]);
});

it('tells all who wait when a commit fails, and goes on with the next', async () => {
  const store = controlledStore();
  const group = createGroupCommit(store, { maxRows: 1 });
  const failing = Promise.allSettled([group.add(batchOf(1)), group.add(batchOf(1))]);
  (await store.next(1)).finish(new Error('full'));
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(group.depth()).toBe(0);
  const later = group.add(batchOf(1));
  (await store.next(2)).finish();
  expect(await later).toEqual(['stored']);
});

it('lets nobody wait for ever', async () => {
  const store = controlledStore();
  const group = createGroupCommit(store, { maxWaitMs: 5 });
  await expect(group.add(batchOf(1))).rejects.toThrow('timeout');
});

it('guarantee 18: whoever waited too long is told so, and what still waited is never written', async () => {
  const store = controlledStore();
  const group = createGroupCommit(store, { maxRows: 1, maxWaitMs: 5 });
  const inHand = group.add(batchOf(1));
  const first = await store.next(1);
  const waiting = group.add(batchOf(3));
  await expect(inHand).rejects.toThrow('timeout');
  await expect(waiting).rejects.toThrow('timeout');
  expect(group.depth()).toBe(0);
  first.finish();
  await group.drain();
  expect(store.commits).toHaveLength(1);
});

it('drains what waits', async () => {
  const store = controlledStore();
  const group = createGroupCommit(store);
  await group.drain();
  const added = group.add(batchOf(1));
  const drained = group.drain();
  (await store.next(1)).finish();
  await drained;
  expect(await added).toEqual(['stored']);
});
