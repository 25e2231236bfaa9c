import { createFakeTime, makeLeadItem } from '@lodestone/testkit';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { DEAD_SIGNALS } from '../limits.js';
import type { OutboxRow, StoredRow } from '../OutboxRow.js';
import { createConnection } from './createConnection.js';
import { createIndexedDbStore } from './createIndexedDbStore.js';
import { createMemoryStore } from './createMemoryStore.js';
import type { Claim, OutboxStore } from './OutboxStore.js';

const engines: [string, () => OutboxStore][] = [
  ['memory', createMemoryStore],
  [
    'IndexedDB',
    () => {
      const factory = new IDBFactory();
      return createIndexedDbStore(
        createConnection('lodestone-test', { indexedDB: () => factory, timers: createFakeTime().timers }),
      );
    },
  ],
];

const row = (number: number, change: Partial<OutboxRow> = {}): OutboxRow => ({
  item: makeLeadItem({ key: `lead-${String(number).padStart(16, '0')}` }),
  bytes: 100,
  enqueuedAtMs: 0,
  attempts: 0,
  leaseUntilMs: 0,
  leaseOwner: '',
  ...change,
});

const claim = (change: Partial<Claim> = {}): Claim => ({
  owner: 'page',
  nowMs: 1_000,
  leaseMs: 20_000,
  maxItems: 100,
  maxBytes: 60_000,
  except: new Set(),
  ...change,
});
const keys = (rows: readonly OutboxRow[]) => rows.map(({ item }) => Number(item.key.slice(5)));

describe.each(engines)('the %s store', (_, create) => {
  it('hands out rows in enqueue order, within items and bytes, and leases them', async () => {
    const store = create();
    await store.add([row(3), row(1), row(2)]);
    const first = await store.claim(claim({ maxItems: 2 }));
    expect(keys(first.rows)).toEqual([3, 1]);
    expect(first.rows[0]).toMatchObject({ leaseUntilMs: 21_000, leaseOwner: 'page' });
    expect(keys((await store.claim(claim({ maxBytes: 50 }))).rows)).toEqual([2]);
  });

  it('says how long the next lease lasts when nothing is free, and hands out what it ends', async () => {
    const store = create();
    await store.add([row(1, { leaseUntilMs: 5_000 })]);
    expect(await store.claim(claim())).toEqual({ rows: [], waitMs: 4_000 });
    expect(keys((await store.claim(claim({ nowMs: 5_000 }))).rows)).toEqual([1]);
  });

  it('takes a lease that is longer than any lease for one of a wrong clock', async () => {
    const store = create();
    await store.add([row(1, { leaseUntilMs: 9_000_000 })]);
    expect(keys((await store.claim(claim())).rows)).toEqual([1]);
  });

  it('passes over the keys that are set aside, and has nothing to wait for', async () => {
    const store = create();
    await store.add([row(1), row(2)]);
    const except = new Set([row(1).item.key]);
    expect(keys((await store.claim(claim({ except }))).rows)).toEqual([2]);
  });

  it('gives rows back with the attempt counted, and none that was settled meanwhile', async () => {
    const store = create();
    await store.add([row(1), row(2)]);
    const { rows } = await store.claim(claim());
    await store.remove([rows[1] as StoredRow]);
    await store.release(rows, 0);
    const again = await store.claim(claim());
    expect(keys(again.rows)).toEqual([1]);
    expect(again.rows[0]?.attempts).toBe(1);
  });

  it('leaves a known key as it was and adds the others of the same call', async () => {
    const store = create();
    await store.add([row(1)]);
    expect(keys(await store.add([row(1, { bytes: 1 }), row(2)]))).toEqual([2]);
    const { rows } = await store.claim(claim());
    expect(rows.map(({ bytes }) => bytes)).toEqual([100, 100]);
  });

  it('moves a row to the dead letters, keeps those of leads all and those of signals up to their bound', async () => {
    const store = create();
    const signal = (number: number): OutboxRow =>
      row(number, {
        item: {
          key: `signal-${String(number).padStart(16, '0')}`,
          type: 'signal',
          at: '2026-11-23T09:30:00Z',
          name: 'page_view',
        },
      });
    const [lead] = await store.add([row(1)]);
    await store.bury(lead as StoredRow, 'intake/conflict', 5);
    for (const stored of await store.add(
      Array.from({ length: DEAD_SIGNALS + 3 }, (__, index) => signal(index)),
    )) {
      await store.bury(stored, 'intake/invalid-item', 10 + stored.sequence);
    }
    const letters = await store.deadLetters();
    expect(letters.filter(({ item }) => item.type === 'lead')).toEqual([
      { key: row(1).item.key, code: 'intake/conflict', item: row(1).item, buriedAtMs: 5 },
    ]);
    expect(letters.filter(({ item }) => item.type === 'signal')).toHaveLength(DEAD_SIGNALS);
    expect(letters.some(({ key }) => key === signal(0).item.key)).toBe(false);
    expect((await store.claim(claim())).rows).toEqual([]);
  });
});

describe('a connection', () => {
  it('closes for a newer version in another tab instead of blocking it', async () => {
    const factory = new IDBFactory();
    const connection = createConnection('lodestone-test', {
      indexedDB: () => factory,
      timers: createFakeTime().timers,
    });
    await connection.open(true);
    await new Promise<void>((resolve, reject) => {
      const request = factory.open('lodestone-test', 2);
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked'));
    });
    expect(connection.isOpen()).toBe(false);
    await expect(connection.open(true)).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('answers false for a database that is not there, and leaves none behind', async () => {
    const factory = new IDBFactory();
    const connection = createConnection('lodestone-test', {
      indexedDB: () => factory,
      timers: createFakeTime().timers,
    });
    expect(await connection.open(false)).toBe(false);
    expect(await factory.databases()).toEqual([]);
    expect(await connection.open(true)).toBe(true);
    expect(await connection.open(false)).toBe(true);
  });
});
