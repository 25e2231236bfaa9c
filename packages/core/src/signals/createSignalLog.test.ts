import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createSignalLog, type Signal } from './createSignalLog.js';

const signal = (key: string, atMs: number): Signal => ({ key, name: 'page_view', atMs, props: {} });

describe('createSignalLog', () => {
  it('keeps the same log for any order of arrival, duplicates included', () => {
    const arrivals = fc
      .uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
      );
    fc.assert(
      fc.property(arrivals, ([list, shuffled]) => {
        const [inOrder, outOfOrder] = [createSignalLog(), createSignalLog()];
        for (const [key, atMs] of list) inOrder.add(signal(key, atMs));
        for (const [key, atMs] of shuffled) outOfOrder.add(signal(key, atMs));
        expect(outOfOrder.all()).toEqual(inOrder.all());
      }),
    );
  });

  it('lets the oldest give way at its bound', () => {
    const log = createSignalLog(2);
    for (const atMs of [3, 1, 2]) log.add(signal(`k${atMs}`, atMs));
    expect(log.all().map(({ atMs }) => atMs)).toEqual([2, 3]);
  });

  it('tells a signal once, and not again when it arrives twice', () => {
    const log = createSignalLog();
    const listener = vi.fn();
    const stop = log.onSignal(listener);
    expect(log.add(signal('a', 1))).toBe(true);
    expect(log.add(signal('a', 1))).toBe(false);
    stop();
    log.add(signal('b', 2));
    expect(listener).toHaveBeenCalledOnce();
  });

  it('forgets everything when cleared, also that it knew a key', () => {
    const log = createSignalLog();
    log.add(signal('a', 1));
    log.clear();
    expect(log.all()).toEqual([]);
    expect(log.add(signal('a', 1))).toBe(true);
  });
});
