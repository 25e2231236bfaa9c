import { delMany, promisifyRequest } from 'idb-keyval';
import { DEAD_SIGNALS } from '../limits.js';
import type { DeadLetter, OutboxRow, StoredRow } from '../OutboxRow.js';
import { BY_KEY, type Connection, DEAD, ROWS } from './createConnection.js';
import { type Claim, type Claimed, isFree, type OutboxStore } from './OutboxStore.js';

/**
 * The queue in IndexedDB. Rows stand under rising numbers in enqueue order, with a unique index over the item's key.
 * Concurrency: a claim finds and leases its rows in one read-write transaction, so two tabs never claim the same row.
 */
export function createIndexedDbStore(connection: Connection): OutboxStore {
  return {
    add(rows) {
      const write = connection.store(ROWS, 'strict');
      return write('readwrite', (store) => addRows(store, rows)).catch((error) => {
        if ((error as DOMException | null)?.name !== 'ConstraintError') throw error;
        return write('readwrite', (store) => addUnknownRows(store, rows));
      });
    },
    claim: (claim) => connection.store(ROWS)('readwrite', (store) => claimRows(store, claim)),
    remove: (rows) =>
      delMany(
        rows.map((row) => row.sequence),
        connection.store(ROWS),
      ),
    release: (rows, leaseUntilMs) =>
      connection.store(ROWS)('readwrite', (store) => releaseRows(store, rows, leaseUntilMs)),
    bury: (row, code, nowMs) => connection.both((rows, dead) => buryRow(rows, dead, row, code, nowMs)),
    deadLetters: () =>
      connection.store(DEAD)('readonly', (store) => promisifyRequest<DeadLetter[]>(store.getAll())),
    erase: (what) =>
      connection.both((rows, dead) => {
        eraseFrom(rows, what);
        eraseFrom(dead, what);
        return promisifyRequest(rows.transaction);
      }),
    close: () => connection.close(),
  };
}

/** The usual case: one transaction that commits without waiting for its requests' events, which a page that goes away may never see. */
function addRows(store: IDBObjectStore, rows: readonly OutboxRow[]): Promise<StoredRow[]> {
  const stored: StoredRow[] = [];
  // While a request's error bubbles up, the transaction has no error of its own yet.
  let cause: DOMException | null = null;
  for (const row of rows) {
    const request = store.add(row);
    request.onsuccess = () => stored.push({ ...row, place: 'indexeddb', sequence: request.result as number });
    request.onerror = () => {
      cause ??= request.error;
    };
  }
  store.transaction.commit();
  return promisifyRequest(store.transaction).then(
    () => stored,
    (error: unknown) => {
      throw error ?? cause;
    },
  );
}

/** The rare case: a key is known. The first row stands, the new ones are added. */
function addUnknownRows(store: IDBObjectStore, rows: readonly OutboxRow[]): Promise<StoredRow[]> {
  const stored: StoredRow[] = [];
  const index = store.index(BY_KEY);
  for (const row of rows) {
    const known = index.getKey(row.item.key);
    known.onsuccess = () => {
      if (known.result !== undefined) return;
      const request = store.add(row);
      request.onsuccess = () =>
        stored.push({ ...row, place: 'indexeddb', sequence: request.result as number });
    };
  }
  return promisifyRequest(store.transaction).then(() => stored);
}

function claimRows(store: IDBObjectStore, claim: Claim): Promise<Claimed> {
  const rows: StoredRow[] = [];
  let waitMs: number | undefined;
  let bytes = 0;
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    const row: OutboxRow = cursor.value;
    if (!isFree(row, claim)) {
      if (!claim.except.has(row.item.key))
        waitMs = Math.min(waitMs ?? claim.leaseMs, row.leaseUntilMs - claim.nowMs);
      return cursor.continue();
    }
    if (rows.length === claim.maxItems || (rows.length > 0 && bytes + row.bytes > claim.maxBytes)) return;
    bytes += row.bytes;
    const leased: OutboxRow = { ...row, leaseUntilMs: claim.nowMs + claim.leaseMs, leaseOwner: claim.owner };
    cursor.update(leased);
    rows.push({ ...leased, place: 'indexeddb', sequence: cursor.key as number });
    cursor.continue();
  };
  return promisifyRequest(store.transaction).then(() => ({ rows, waitMs }));
}

function releaseRows(store: IDBObjectStore, rows: readonly StoredRow[], leaseUntilMs: number): Promise<void> {
  for (const { sequence } of rows) {
    const request = store.get(sequence);
    request.onsuccess = () => {
      const row: OutboxRow | undefined = request.result;
      // Delivered by another tab meanwhile: nothing to give back.
      if (row) store.put({ ...row, leaseUntilMs, attempts: row.attempts + 1 }, sequence);
    };
  }
  return promisifyRequest(store.transaction);
}

function buryRow(
  rows: IDBObjectStore,
  dead: IDBObjectStore,
  row: StoredRow,
  code: string,
  nowMs: number,
): Promise<void> {
  const letter: DeadLetter = { key: row.item.key, code, item: row.item, buriedAtMs: nowMs };
  rows.delete(row.sequence);
  dead.put(letter, letter.key);
  if (row.item.type !== 'lead') trimDeadSignals(dead);
  return promisifyRequest(dead.transaction);
}

function trimDeadSignals(dead: IDBObjectStore): void {
  const request = dead.getAll();
  request.onsuccess = () => {
    const signals = (request.result as DeadLetter[]).filter((letter) => letter.item.type !== 'lead');
    signals.sort((one, other) => one.buriedAtMs - other.buriedAtMs);
    for (const letter of signals.slice(0, Math.max(0, signals.length - DEAD_SIGNALS)))
      dead.delete(letter.key);
  };
}

function eraseFrom(store: IDBObjectStore, what: 'all' | 'signals'): void {
  if (what === 'all') {
    store.clear();
    return;
  }
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if (cursor.value.item.type !== 'lead') cursor.delete();
    cursor.continue();
  };
}
