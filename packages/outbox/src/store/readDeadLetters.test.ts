import { createFakeTime, makeLeadItem } from '@lodestone/testkit';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createConnection } from './createConnection.js';
import { createIndexedDbStore } from './createIndexedDbStore.js';
import { readDeadLetters } from './readDeadLetters.js';

const { timers } = createFakeTime();

describe('readDeadLetters', () => {
  it('gives refused leads with their code, and no row that waits', async () => {
    const factory = new IDBFactory();
    const ports = { indexedDB: () => factory, timers };
    const store = createIndexedDbStore(createConnection('outbox', ports));
    const [dead, alive] = ['lead-000000000001', 'lead-000000000002'].map((key) => makeLeadItem({ key }));
    const rows = [dead, alive].map((item) => ({
      item: item as NonNullable<typeof item>,
      bytes: 1,
      leaseUntilMs: 0,
    }));
    await store.add(rows);
    await store.settle(rows.slice(0, 1), { code: 'intake/conflict' });
    expect(await readDeadLetters('outbox', ports)).toEqual([
      { key: dead?.key, code: 'intake/conflict', item: dead },
    ]);
  });

  it('gives nothing and leaves nothing where there is no database, and nothing where storage throws', async () => {
    const factory = new IDBFactory();
    expect(await readDeadLetters('outbox', { indexedDB: () => factory, timers })).toEqual([]);
    expect(await factory.databases()).toEqual([]);
    const broken = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    expect(await readDeadLetters('outbox', { indexedDB: broken, timers })).toEqual([]);
  });
});
