import type { ErrorCode } from '@lodestone/core';
import type { StoredRow } from '../OutboxRow.js';
import type { ConnectionPorts } from './createConnection.js';
import { type Connection, createConnection } from './createConnection.js';
import { createIndexedDbStore } from './createIndexedDbStore.js';
import { createMemoryStore } from './createMemoryStore.js';
import type { OutboxStore } from './OutboxStore.js';

export interface StorePorts extends ConnectionPorts {
  /** The database's name. */
  name: string;
  /** Told once: `outbox/storage-unavailable` or `outbox/quota-exceeded`. */
  onUnavailable: (code: ErrorCode) => void;
}

/**
 * The queue in IndexedDB with memory standing in for it: what the database does not take is kept in memory, and rows
 * are settled where they stand. Never rejects.
 */
export function createStore({
  name,
  onUnavailable,
  ...ports
}: StorePorts): OutboxStore & Pick<Connection, 'open'> {
  const connection = createConnection(name, ports);
  const durable = createIndexedDbStore(connection);
  const memory = createMemoryStore();
  let isTold = false;

  function failed(error: unknown): void {
    if (isTold) return;
    isTold = true;
    onUnavailable(
      (error as Error | null)?.name === 'QuotaExceededError'
        ? 'outbox/quota-exceeded'
        : 'outbox/storage-unavailable',
    );
  }

  const attempt = <Result>(work: Promise<Result>, instead: Result): Promise<Result> =>
    work.catch((error) => {
      failed(error);
      return instead;
    });

  /** Reading must not create a database where nothing was ever stored. */
  const where = <Result>(work: () => Promise<Result>, instead: Result): Promise<Result> =>
    attempt(
      connection.open(false).then(async (isThere) => (isThere ? work() : instead)),
      instead,
    );

  const isStored = (row: StoredRow): boolean => row.sequence !== undefined;

  return {
    open: (create) => attempt(connection.open(create), false),
    add: (rows) =>
      durable.add(rows).catch((error) => {
        failed(error);
        return memory.keep(rows.map((row) => ({ ...row, sequence: undefined })));
      }),
    async claim(claim) {
      const kept = await memory.claim(claim);
      return kept.rows.length > 0 ? kept : where(() => durable.claim(claim), kept);
    },
    async remove(rows) {
      await memory.remove(rows);
      if (rows.some(isStored)) await attempt(durable.remove(rows.filter(isStored)), undefined);
    },
    async amend(rows, change) {
      await memory.amend(rows, change);
      if (rows.some(isStored)) await attempt(durable.amend(rows.filter(isStored), change), undefined);
    },
    async erase(what) {
      await memory.erase(what);
      await where(() => durable.erase(what), undefined);
    },
    close: durable.close,
  };
}
