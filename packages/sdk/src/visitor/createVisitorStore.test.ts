import type { KeyValueStore, Signal } from '@lodestone/core';
import { describe, expect, it } from 'vitest';
import { createVisitorStore } from './createVisitorStore.js';

function createMemory(): KeyValueStore & { keys(): string[] } {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()].sort(),
  };
}

const signal = (key: string, atMs: number): Signal => ({
  key,
  name: 'page_view',
  atMs,
  props: { path: '/' },
});
const keysOf = (signals: readonly Signal[] = []) => signals.map(({ key }) => key);

describe('createVisitorStore', () => {
  it('gives the next page what all pages kept, oldest first, each once, in one piece', () => {
    const memory = createMemory();
    const [one, two] = ['one', 'two'].map((page) => createVisitorStore('demo', page, memory));
    one?.keepSignals([signal('b', 2)]);
    two?.keepSignals([signal('a', 1), signal('c', 3)]);
    one?.keepSignals([signal('b', 2), signal('d', 4)]);
    const next = createVisitorStore('demo', 'three', memory);
    expect(keysOf(next.readSignals())).toEqual(['a', 'b', 'c', 'd']);
    expect(memory.keys()).toEqual(['lodestone:demo:signals']);
    // The page that is still open goes on writing its own piece, and nothing counts twice.
    one?.keepSignals([signal('b', 2), signal('d', 4), signal('e', 5)]);
    expect(keysOf(next.readSignals())).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('keeps the newest thousand', () => {
    const memory = createMemory();
    const store = createVisitorStore('demo', 'one', memory);
    for (const page of ['one', 'two'])
      createVisitorStore('demo', page, memory).keepSignals(
        Array.from({ length: 700 }, (_, index) =>
          signal(`${page}-${index}`, page === 'one' ? index : 1_000 + index),
        ),
      );
    const kept = store.readSignals();
    expect(kept).toHaveLength(1_000);
    expect([kept[0]?.key, kept.at(-1)?.key]).toEqual(['one-400', 'two-699']);
  });

  it('tells the signals of another page, and nothing of other keys', () => {
    const memory = createMemory();
    createVisitorStore('demo', 'two', memory).keepSignals([signal('a', 1)]);
    const store = createVisitorStore('demo', 'one', memory);
    const value = memory.get('lodestone:demo:signals:two') ?? '';
    expect(keysOf(store.parseOthers('lodestone:demo:signals:two', value))).toEqual(['a']);
    expect(store.parseOthers('lodestone:other:signals:two', value)).toEqual([]);
    expect(store.parseOthers(null, null)).toEqual([]);
    expect(store.parseOthers('lodestone:demo:visitor', null)).toBeUndefined();
  });

  it.each(['', 'null', '{}', '[1,null,["a"]]', '[["a","b","c",{}]]', '[['])(
    'reads %s, which somebody else wrote, as nothing',
    (text) => {
      const memory = createMemory();
      for (const key of ['signals', 'visitor', 'pages']) memory.set(`lodestone:demo:${key}`, text);
      const store = createVisitorStore('demo', 'one', memory);
      expect(store.readSignals()).toEqual([]);
      expect(store.readRecord()).toBeUndefined();
    },
  );

  it('leaves nothing behind when it is cleared, other sites’ apart', () => {
    const memory = createMemory();
    memory.set('lodestone:other:visitor', '{}');
    const store = createVisitorStore('demo', 'one', memory);
    store.keepSignals([signal('a', 1)]);
    store.readSignals();
    store.keepSignals([signal('b', 1)]);
    store.clear();
    expect(memory.keys()).toEqual(['lodestone:other:visitor']);
  });
});
