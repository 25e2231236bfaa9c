import { LIMITS } from '@lodestone/schema';
import { createFakeTime, makeLeadItem } from '@lodestone/testkit';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { IDLE_LOOK_MS, LEASE_MS } from '../limits.js';
import type { OutboxRow } from '../OutboxRow.js';
import { PACK_BYTES } from '../transport/pack.js';
import { createConnection } from './createConnection.js';
import { createIndexedDbStore } from './createIndexedDbStore.js';
import { createStore } from './createStore.js';
import type { Claim } from './OutboxStore.js';

const timers = createFakeTime().timers;
const opened = (factory: IDBFactory) =>
  createConnection('lodestone-test', { indexedDB: () => factory, timers });

const create = () => createIndexedDbStore(opened(new IDBFactory()));

const row = (number: number, change: Partial<OutboxRow> = {}): OutboxRow => ({
  item: makeLeadItem({ key: `lead-${String(number).padStart(16, '0')}` }),
  bytes: 100,
  leaseUntilMs: 0,
  ...change,
});

const claim = (change: Partial<Claim> = {}): Claim => ({ nowMs: 1_000, except: new Set(), ...change });
const keys = (rows: readonly OutboxRow[]) => rows.map(({ item }) => Number(item.key.slice(5)));

describe('the IndexedDB store', () => {
  it('hands out rows in enqueue order, as many as one envelope holds, and leases them', async () => {
    const store = create();
    const many = Array.from({ length: LIMITS.envelopeItems }, (_, index) => row(index + 10));
    await store.add([row(3), row(1), ...many]);
    const first = await store.claim(claim());
    expect(first.rows).toHaveLength(LIMITS.envelopeItems);
    expect(keys(first.rows).slice(0, 3)).toEqual([3, 1, 10]);
    expect(first.rows[0]).toMatchObject({ leaseUntilMs: 1_000 + LEASE_MS });
    const except = new Set(first.rows.map(({ item }) => item.key));
    expect(keys((await store.claim(claim({ except }))).rows)).toEqual([108, 109]);
  });

  it('hands out no more bytes than one envelope holds, and a row that alone is larger by itself', async () => {
    const store = create();
    await store.add([row(1, { bytes: PACK_BYTES }), row(2, { bytes: PACK_BYTES * 2 }), row(3), row(4)]);
    const claims: OutboxRow[][] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const except = new Set(claims.flat().map(({ item }) => item.key));
      claims.push((await store.claim(claim({ except }))).rows);
    }
    expect(claims.map(keys)).toEqual([[1], [2], [3, 4]]);
  });

  it('holds a leased row back until its lease ends, and says how long where another tab may hold it', async () => {
    const store = create();
    await store.add([row(1, { leaseUntilMs: 5_000 })]);
    const held = await store.claim(claim());
    expect(held).toEqual({ rows: [], waitMs: 4_000 });
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

  it('gives rows back, and none that was settled meanwhile', async () => {
    const store = create();
    await store.add([row(1), row(2)]);
    const { rows } = await store.claim(claim());
    await store.settle(rows.slice(1));
    await store.settle(rows, { leaseUntilMs: 0 });
    expect(keys((await store.claim(claim())).rows)).toEqual([1]);
  });

  it('leaves a known key as it was and adds the others of the same call', async () => {
    const store = create();
    await store.add([row(1)]);
    await store.add([row(1, { bytes: 1 }), row(2)]);
    const { rows } = await store.claim(claim());
    expect(rows.map(({ bytes }) => bytes)).toEqual([100, 100]);
  });

  it('hands out no dead letter, and says that there is one where it is kept', async () => {
    const store = create();
    await store.add([row(1), row(2), row(3)]);
    const { rows } = await store.claim(claim());
    for (const dead of rows.slice(0, 2))
      await store.settle([dead], { code: 'intake/conflict', leaseUntilMs: 0 });
    await store.settle(rows.slice(2), { leaseUntilMs: 0 });
    const claimed = await store.claim(claim());
    expect(keys(claimed.rows)).toEqual([3]);
    expect(claimed.hasDead).toBe(true);
  });

  it('looks at every row, and takes out those that it is told to', async () => {
    const store = create();
    await store.add([row(1), row(2), row(3)]);
    const seen: number[] = [];
    await store.sweep((each) => {
      seen.push(...keys([each]));
      return seen.length === 2 ? undefined : each;
    });
    expect(seen).toEqual([1, 2, 3]);
    expect(keys((await store.claim(claim())).rows)).toEqual([1, 3]);
  });

  it('guarantee 8: stops at a row in flight, so that what comes after it does not overtake it', async () => {
    const store = create();
    await store.add([row(1), row(2, { leaseUntilMs: 5_000 }), row(3)]);
    expect(keys((await store.claim(claim())).rows)).toEqual([1]);
    expect(await store.claim(claim({ except: new Set([row(1).item.key]) }))).toEqual({
      rows: [],
      waitMs: 4_000,
    });
  });

  it('guarantee 10: settles no stranger that stands in the place of a row of a database before this one', async () => {
    const before = createIndexedDbStore(opened(new IDBFactory()));
    const mine = row(1);
    await before.add([mine]);
    const after = createIndexedDbStore(opened(new IDBFactory()));
    await after.add([row(2)]);
    await after.settle([mine]);
    expect(keys((await after.claim(claim())).rows)).toEqual([2]);
  });
});

describe('a store without a database', () => {
  it('guarantee 10: says once that nothing is durable, marks the rows, and is empty', async () => {
    const told: string[] = [];
    const store = createStore({
      name: 'lodestone-test',
      indexedDB: () => {
        throw new DOMException('', 'SecurityError');
      },
      timers,
      onUnavailable: (code) => told.push(code),
    });
    const rows = [row(1), row(2)];
    expect(await store.add(rows)).toBe(false);
    expect(rows.map(({ sequence }) => sequence)).toEqual([0, 0]);
    await store.settle(rows);
    await store.sweep((each) => each);
    expect(await store.claim(claim())).toEqual({ rows: [], waitMs: IDLE_LOOK_MS });
    expect(told).toEqual(['outbox/storage-unavailable']);
  });
});

describe('where storage is full', () => {
  /** A device whose first writes fail for want of room, until signals are gone. */
  function fullDevice() {
    const factory = new IDBFactory();
    const told: string[] = [];
    const store = createStore({
      name: 'lodestone-test',
      indexedDB: () => factory,
      timers,
      onUnavailable: (code) => told.push(code),
    });
    return { store, told };
  }

  it('guarantee 13: signals give way to a lead', async () => {
    const { store, told } = fullDevice();
    const aSignal: OutboxRow = {
      ...row(1),
      item: { key: 'signal-0000000000', type: 'signal', at: '2026-11-23T09:30:00Z', name: 'page_view' },
    };
    await store.add([aSignal, row(2)]);
    const add = IDBObjectStore.prototype.add;
    // Twice, because one failure may be that of a connection that is going, and a new one is tried.
    let failures = 2;
    IDBObjectStore.prototype.add = function (...args) {
      if (failures-- > 0) throw new DOMException('', 'QuotaExceededError');
      return add.apply(this, args);
    };
    try {
      expect(await store.add([row(3)])).toBe(true);
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(told).toEqual([]);
    expect(keys((await store.claim(claim())).rows)).toEqual([2, 3]);
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
