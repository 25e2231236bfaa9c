import type { StorageMode } from './Schedule.js';

/**
 * One page's way to the device's database, which can be broken by a word. `onChange` is told whenever a transaction or an
 * opening ends. Uses the standard interface alone, so that it breaks real databases too.
 */
export interface PageStorage {
  /** The outbox's port. */
  indexedDB(): IDBFactory;
  /** Transactions that have not ended. */
  readonly transactions: ReadonlySet<IDBTransaction>;
  /** Openings that have not ended, save those that hang. */
  readonly openings: ReadonlySet<IDBOpenDBRequest>;
  readonly connections: ReadonlySet<IDBDatabase>;
  /** What the browser does to a connection when it must: aborts, closes, and tells with an event or without. */
  disconnect(hasEvent: boolean): void;
  /** To be called when the mode changes: openings of `late` go on. */
  modeChanged(): void;
}

export function createPageStorage(
  factory: IDBFactory,
  mode: () => StorageMode,
  onChange: () => void = () => undefined,
): PageStorage {
  const transactions = new Set<IDBTransaction>();
  const openings = new Set<IDBOpenDBRequest>();
  const connections = new Set<IDBDatabase>();
  let delayed: (() => void)[] = [];

  function open(name: string, version?: number): IDBOpenDBRequest {
    const now = mode();
    if (now === 'fails') return failingRequest();
    if (now === 'hangs') return standIn();
    if (now === 'late') {
      const request = standIn();
      delayed.push(() => forward(openNow(name, version), request));
      return request;
    }
    return openNow(name, version);
  }

  function openNow(name: string, version?: number): IDBOpenDBRequest {
    const request = factory.open(name, version);
    openings.add(request);
    request.addEventListener('error', () => {
      openings.delete(request);
      onChange();
    });
    request.addEventListener('success', () => {
      openings.delete(request);
      adopt(request.result);
      onChange();
    });
    return request;
  }

  function adopt(database: IDBDatabase): void {
    connections.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...how) => {
      const transaction = begin(...how);
      transactions.add(transaction);
      for (const end of ['complete', 'abort'])
        transaction.addEventListener(end, () => {
          transactions.delete(transaction);
          onChange();
        });
      sabotage(transaction, mode());
      return transaction;
    };
  }

  return {
    indexedDB() {
      if (mode() === 'throws') throw new DOMException('', 'SecurityError');
      return { open, deleteDatabase: factory.deleteDatabase.bind(factory) } as IDBFactory;
    },
    transactions,
    openings,
    connections,
    disconnect(hasEvent) {
      for (const transaction of transactions) quietly(() => transaction.abort());
      for (const database of connections) {
        database.close();
        if (hasEvent) database.onclose?.(new Event('close'));
      }
      connections.clear();
    },
    modeChanged() {
      if (mode() === 'late') return;
      const waiting = delayed;
      delayed = [];
      for (const go of waiting) go();
    },
  };
}

/** An opening of which nothing is heard. */
function standIn(): IDBOpenDBRequest {
  return { onsuccess: null, onerror: null, onupgradeneeded: null } as unknown as IDBOpenDBRequest;
}

function forward(from: IDBOpenDBRequest, to: IDBOpenDBRequest): void {
  Object.defineProperties(to, {
    result: { get: () => from.result },
    error: { get: () => from.error },
    transaction: { get: () => from.transaction },
  });
  from.onupgradeneeded = (event) => to.onupgradeneeded?.call(to, event);
  from.onsuccess = (event) => to.onsuccess?.call(to, event);
  from.onerror = (event) => to.onerror?.call(to, event);
}

function failingRequest(): IDBOpenDBRequest {
  const request = standIn();
  Object.defineProperty(request, 'error', { value: new DOMException('', 'UnknownError') });
  queueMicrotask(() => request.onerror?.call(request, new Event('error', { cancelable: true })));
  return request;
}

/** Aborts what writes, once the page has placed its requests. */
function sabotage(transaction: IDBTransaction, mode: StorageMode): void {
  if (transaction.mode !== 'readwrite' || (mode !== 'quota' && mode !== 'aborts')) return;
  const name = mode === 'quota' ? 'QuotaExceededError' : 'UnknownError';
  let isWanted = mode === 'aborts';
  if (mode === 'quota') {
    const objectStore = transaction.objectStore.bind(transaction);
    transaction.objectStore = (store) => {
      const found = objectStore(store);
      const add = found.add.bind(found);
      found.add = (...row) => {
        isWanted = true;
        return add(...row);
      };
      return found;
    };
  }
  const commit = transaction.commit.bind(transaction);
  transaction.commit = () => {
    if (!isWanted) commit();
  };
  queueMicrotask(() => {
    if (!isWanted) return;
    Object.defineProperty(transaction, 'error', { value: new DOMException('', name), writable: true });
    quietly(() => transaction.abort());
  });
}

/** What has ended meanwhile needs no end. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // InvalidStateError: it has ended.
  }
}
