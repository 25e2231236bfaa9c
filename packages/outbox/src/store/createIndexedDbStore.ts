import { LIMITS } from '@lodestone/schema';
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { LEASE_MS } from '../limits.js';
import type { OutboxRow, StoredRow } from '../OutboxRow.js';
import { PACK_BYTES } from '../transport/pack.js';
import { BY_KEY, type Connection } from './createConnection.js';
import { type Claim, type Claimed, isFree, type OutboxStore } from './OutboxStore.js';

/**
 * The queue in IndexedDB. Rows stand under rising numbers in enqueue order, with a unique index over the item's key.
 * Concurrency: a claim finds and leases its rows in one read-write transaction, so two tabs never claim the same row.
 */
export function createIndexedDbStore({ use, close }: Pick<Connection, 'use' | 'close'>): OutboxStore {
  const write = (callback: (store: IDBObjectStore) => void): Promise<void> =>
    use('readwrite', (store) => {
      callback(store);
      return promisifyRequest(store.transaction);
    });

  return {
    add: (rows) => addRows(use, rows),
    claim: (claim) => use('readwrite', (store) => claimRows(store, claim)),
    remove: (rows) =>
      write((store) => {
        for (const { sequence } of rows) store.delete(sequence as number);
      }),
    amend: (rows, change) =>
      write((store) => {
        for (const { sequence } of rows) {
          const request = store.get(sequence as number);
          request.onsuccess = () => {
            // Delivered by another tab meanwhile: nothing to amend.
            if (request.result) store.put({ ...request.result, ...change }, sequence);
          };
        }
      }),
    erase: (what) =>
      write((store) => {
        if (what === 'all') store.clear();
        else walk(store, (cursor) => void (cursor.value.item.type !== 'lead' && cursor.delete()));
      }),
    close,
  };
}

/** Visits rows in order until the visitor answers `false`. */
function walk(store: IDBObjectStore, visit: (cursor: IDBCursorWithValue) => unknown): void {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor && visit(cursor) !== false) cursor.continue();
  };
}

/**
 * The usual case is one transaction that commits without waiting for its requests' events, which a page that goes away
 * may never see. Where a key is known that transaction fails, and a second one adds what is new.
 */
function addRows(use: UseStore, rows: readonly OutboxRow[]): Promise<StoredRow[]> {
  const stored: StoredRow[] = [];
  // While a request's error bubbles up, the transaction has no error of its own yet.
  let cause: DOMException | null = null;

  function add(store: IDBObjectStore, row: OutboxRow): void {
    const request = store.add(row);
    request.onsuccess = () => stored.push({ ...row, sequence: request.result as number });
    request.onerror = () => {
      cause ??= request.error;
    };
  }

  return use('readwrite', (store) => {
    for (const row of rows) add(store, row);
    store.transaction.commit();
    return promisifyRequest(store.transaction);
  })
    .catch((error: unknown) => {
      if (cause?.name !== 'ConstraintError') throw error ?? cause;
      stored.length = 0;
      return use('readwrite', (store) => {
        for (const row of rows) {
          const known = store.index(BY_KEY).getKey(row.item.key);
          known.onsuccess = () => known.result ?? add(store, row);
        }
        return promisifyRequest(store.transaction);
      });
    })
    .then(() => stored);
}

function claimRows(store: IDBObjectStore, claim: Claim): Promise<Claimed> {
  const rows: StoredRow[] = [];
  let waitMs: number | undefined;
  let bytes = 0;
  walk(store, (cursor) => {
    const row: OutboxRow = cursor.value;
    if (!isFree(row, claim)) {
      const leftMs = row.leaseUntilMs - claim.nowMs;
      if (leftMs > 0 && !row.code) waitMs = Math.min(waitMs ?? leftMs, leftMs);
      return true;
    }
    bytes += row.bytes + 1;
    if (rows.length > 0 && (rows.length === LIMITS.envelopeItems || bytes > PACK_BYTES)) return false;
    row.leaseUntilMs = claim.nowMs + LEASE_MS;
    cursor.update(row);
    return rows.push({ ...row, sequence: cursor.key as number });
  });
  return promisifyRequest(store.transaction).then(() => ({ rows, waitMs }));
}
