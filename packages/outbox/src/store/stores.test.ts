import { LIMITS } from '@lodestone/schema';
import { createFakeTime, makeLeadItem } from '@lodestone/testkit';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { LEASE_MS } from '../limits.js';
import type { OutboxRow, StoredRow } from '../OutboxRow.js';
import { PACK_BYTES } from '../transport/pack.js';
import { createConnection } from './createConnection.js';
import { createIndexedDbStore } from './createIndexedDbStore.js';
import { createStore } from './createStore.js';
import type { Claim, OutboxStore } from './OutboxStore.js';

const timers = createFakeTime().timers;
const opened = (factory: IDBFactory) =>
  createConnection('lodestone-test', { indexedDB: () => factory, timers });

const engines: [string, () => OutboxStore][] = [
  [
    'memory',
    () => {
      const broken = (): never => {
        throw new DOMException('', 'SecurityError');
      };
      return createStore({
        name: 'lodestone-test',
        indexedDB: broken,
        timers,
        onUnavailable: () => undefined,
      });
    },
  ],
  ['IndexedDB', () => createIndexedDbStore(opened(new IDBFactory()))],
];

const row = (number: number, change: Partial<OutboxRow> = {}): OutboxRow => ({
  item: makeLeadItem({ key: `lead-${String(number).padStart(16, '0')}` }),
  bytes: 100,
  leaseUntilMs: 0,
  ...change,
});

const claim = (change: Partial<Claim> = {}): Claim => ({ nowMs: 1_000, except: new Set(), ...change });
const keys = (rows: readonly OutboxRow[]) => rows.map(({ item }) => Number(item.key.slice(5)));

describe.each(engines)('the %s store', (name, create) => {
  it('hands out rows in enqueue order, as many as one envelope holds, and leases them', async () => {
    const store = create();
    const many = Array.from({ length: LIMITS.envelopeItems }, (_, index) => row(index + 10));
    await store.add([row(3), row(1), ...many]);
    const first = await store.claim(claim());
    expect(first.rows).toHaveLength(LIMITS.envelopeItems);
    expect(keys(first.rows).slice(0, 3)).toEqual([3, 1, 10]);
    expect(first.rows[0]).toMatchObject({ leaseUntilMs: 1_000 + LEASE_MS });
    expect(keys((await store.claim(claim())).rows)).toEqual([108, 109]);
  });

  it('hands out no more bytes than one envelope holds, and a row that alone is larger by itself', async () => {
    const store = create();
    await store.add([row(1, { bytes: PACK_BYTES }), row(2, { bytes: PACK_BYTES * 2 }), row(3), row(4)]);
    const claims = [await store.claim(claim()), await store.claim(claim()), await store.claim(claim())];
    expect(claims.map(({ rows }) => keys(rows))).toEqual([[1], [2], [3, 4]]);
  });

  it('holds a leased row back until its lease ends, and says how long where another tab may hold it', async () => {
    const store = create();
    await store.add([row(1, { leaseUntilMs: 5_000 })]);
    const held = await store.claim(claim());
    expect(held).toEqual({ rows: [], waitMs: name === 'memory' ? undefined : 4_000 });
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
    await store.remove([rows[1] as StoredRow]);
    await store.amend(rows, { leaseUntilMs: 0 });
    expect(keys((await store.claim(claim())).rows)).toEqual([1]);
  });

  it('leaves a known key as it was and adds the others of the same call', async () => {
    const store = create();
    await store.add([row(1)]);
    expect(keys(await store.add([row(1, { bytes: 1 }), row(2)]))).toEqual([2]);
    const { rows } = await store.claim(claim());
    expect(rows.map(({ bytes }) => bytes)).toEqual([100, 100]);
  });

  it('hands out no dead letter', async () => {
    const store = create();
    await store.add([row(1), row(2)]);
    const { rows } = await store.claim(claim());
    await store.amend([rows[0] as StoredRow], { code: 'intake/conflict', leaseUntilMs: 0 });
    await store.amend([rows[1] as StoredRow], { leaseUntilMs: 0 });
    expect(keys((await store.claim(claim())).rows)).toEqual([2]);
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
