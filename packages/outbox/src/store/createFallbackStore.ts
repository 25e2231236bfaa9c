import type { ErrorCode } from '@lodestone/core';
import type { StoredRow } from '../OutboxRow.js';
import type { Connection } from './createConnection.js';
import { createMemoryStore } from './createMemoryStore.js';
import type { OutboxStore } from './OutboxStore.js';

/**
 * The durable place with memory standing in for it: what the database does not take is kept in memory, rows are
 * settled where they stand, and a failing database is told once.
 * Errors: never rejects. Told by `onUnavailable`: `outbox/storage-unavailable`, `outbox/quota-exceeded`.
 */
export function createFallbackStore(
  durable: OutboxStore,
  connection: Pick<Connection, 'open'>,
  onUnavailable: (code: ErrorCode) => void,
): OutboxStore {
  const memory = createMemoryStore();
  let isTold = false;

  function failed(error: unknown): void {
    if (isTold) return;
    isTold = true;
    const isQuota = (error as DOMException | null)?.name === 'QuotaExceededError';
    onUnavailable(isQuota ? 'outbox/quota-exceeded' : 'outbox/storage-unavailable');
  }

  async function attempt<Result>(work: () => Promise<Result>, instead: Result): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      failed(error);
      return instead;
    }
  }

  /** Reads and claims must not create a database where nothing was ever stored. */
  const whereExists = <Result>(work: () => Promise<Result>, instead: Result): Promise<Result> =>
    attempt(async () => ((await connection.open(false)) ? work() : instead), instead);

  const at = (rows: readonly StoredRow[], place: StoredRow['place']): StoredRow[] =>
    rows.filter((row) => row.place === place);

  return {
    add: (rows) =>
      durable.add(rows).catch((error) => {
        failed(error);
        return memory.add(rows);
      }),
    async claim(claim) {
      const kept = await memory.claim(claim);
      if (kept.rows.length > 0) return kept;
      const found = await whereExists(() => durable.claim(claim), { rows: [], waitMs: undefined });
      const waits = [kept.waitMs, found.waitMs].filter((waitMs) => waitMs !== undefined);
      return { rows: found.rows, waitMs: waits.length > 0 ? Math.min(...waits) : undefined };
    },
    async remove(rows) {
      await memory.remove(at(rows, 'memory'));
      const stored = at(rows, 'indexeddb');
      if (stored.length > 0) await attempt(() => durable.remove(stored), undefined);
    },
    async release(rows, leaseUntilMs) {
      await memory.release(at(rows, 'memory'), leaseUntilMs);
      const stored = at(rows, 'indexeddb');
      if (stored.length > 0) await attempt(() => durable.release(stored, leaseUntilMs), undefined);
    },
    bury: (row, code, nowMs) =>
      row.place === 'memory'
        ? memory.bury(row, code, nowMs)
        : attempt(() => durable.bury(row, code, nowMs), undefined),
    async deadLetters() {
      return [...(await whereExists(() => durable.deadLetters(), [])), ...(await memory.deadLetters())];
    },
    async erase(what) {
      await memory.erase(what);
      await whereExists(() => durable.erase(what), undefined);
    },
    close: () => durable.close(),
  };
}
