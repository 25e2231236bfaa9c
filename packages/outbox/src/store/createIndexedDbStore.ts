import { promisifyRequest, type UseStore } from 'idb-keyval';
import { IDLE_LOOK_MS, LEASE_MS, SIGNAL_RETENTION_MS } from '../limits.js';
import type { OutboxRow } from '../OutboxRow.js';
import { createPacker } from '../transport/pack.js';
import { BY_KEY, type Connection } from './createConnection.js';
import { type Claim, type Claimed, heldMs, type OutboxStore } from './OutboxStore.js';

/**
 * The queue in IndexedDB. Rows stand under rising numbers in enqueue order, dead letters under negative ones, with a
 * unique index over the item's key.
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
    settle: (rows, change) =>
      write((store) => {
        for (const { item, sequence } of rows) {
          const request = store.get(sequence as number);
          request.onsuccess = () => {
            const row: OutboxRow | undefined = request.result;
            // Settled by another tab meanwhile, or the database is a new one, and the place is somebody else's.
            if (row?.item.key !== item.key) return;
            if (!change || change.code) store.delete(sequence as number);
            if (change) store.put({ ...row, ...change }, change.code ? -(sequence as number) : sequence);
          };
        }
      }),
    sweep: (judge) =>
      write((store) =>
        walk(store, (cursor) => {
          const judged = judge(cursor.value);
          if (!judged) cursor.delete();
          else if (judged !== cursor.value) cursor.update(judged);
        }),
      ),
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
function addRows(use: UseStore, rows: readonly OutboxRow[]): Promise<boolean> {
  // While a request's error bubbles up, the transaction has no error of its own yet.
  let cause: DOMException | null = null;
  function add(store: IDBObjectStore, row: OutboxRow): void {
    const request = store.add(row);
    request.onsuccess = () => {
      row.sequence = request.result as number;
    };
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
      return use('readwrite', (store) => {
        for (const row of rows) {
          const known = store.index(BY_KEY).getKey(row.item.key);
          known.onsuccess = () => {
            const place = known.result as number | undefined;
            if (!place) add(store, row);
            // The known row is this one as well; a dead letter is not, it was told.
            else if (place > 0) row.sequence = place;
          };
        }
        return promisifyRequest(store.transaction);
      });
    })
    .then(() => true);
}

function claimRows(store: IDBObjectStore, claim: Claim): Promise<Claimed> {
  const claimed: Claimed = { rows: [], waitMs: IDLE_LOOK_MS };
  const { rows } = claimed;
  const fits = createPacker();
  walk(store, (cursor) => {
    const row: OutboxRow = cursor.value;
    const { item } = row;
    if (row.code) {
      claimed.hasDead = true;
      // Over all other dead letters to the first row that waits: they stand under negative numbers.
      cursor.continue(0);
      return false;
    }
    if (claim.except.has(item.key)) return true;
    const leftMs = heldMs(row, claim);
    if (leftMs > 0) {
      claimed.waitMs = leftMs;
      return false;
    }
    if (item.type === 'signal' && claim.nowMs - Date.parse(item.at) > SIGNAL_RETENTION_MS)
      return cursor.delete();
    if (!fits(row)) return false;
    row.leaseUntilMs = claim.nowMs + LEASE_MS;
    cursor.update(row);
    return rows.push({ ...row, sequence: cursor.key as number });
  });
  return promisifyRequest(store.transaction).then(() => claimed);
}
