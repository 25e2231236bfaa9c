import type { Timers } from '@lodestone/core';
import type { UseStore } from 'idb-keyval';
import { OPEN_TIMEOUT_MS } from '../limits.js';

export const ROWS = 'rows';
export const DEAD = 'dead';
/** The unique index over the item's key: the same submission is queued once. */
export const BY_KEY = 'key';
const VERSION = 1;

export interface ConnectionPorts {
  /** A getter, because touching `indexedDB` itself throws in a sandboxed frame. */
  indexedDB: () => IDBFactory;
  timers: Timers;
}

/** One database, opened late, closed for a newer version in another tab, opened again when the browser closed it. */
export interface Connection {
  /** Resolves false where `create` is false and there is no database: asking leaves no trace. */
  open(create: boolean): Promise<boolean>;
  isOpen(): boolean;
  /** idb-keyval's port. With the connection open the callback runs in the same task as the call. */
  store(name: typeof ROWS | typeof DEAD, durability?: IDBTransactionDurability): UseStore;
  /** One transaction over both object stores. */
  both<Result>(
    callback: (rows: IDBObjectStore, dead: IDBObjectStore) => Result | PromiseLike<Result>,
  ): Promise<Result>;
  close(): void;
}

export function createConnection(name: string, { indexedDB, timers }: ConnectionPorts): Connection {
  let database: IDBDatabase | undefined;
  let opening: Promise<IDBDatabase | undefined> | undefined;

  function connect(create: boolean): Promise<IDBDatabase | undefined> {
    return new Promise((resolve, reject) => {
      const request = indexedDB().open(name, VERSION);
      const cancel = timers.after(OPEN_TIMEOUT_MS, () => reject(new DOMException('', 'TimeoutError')));
      let isAbsent = false;
      request.onupgradeneeded = () => {
        if (create) return upgrade(request.result);
        // Aborting the first version takes the new, empty database away again (Indexed Database API §5.8).
        isAbsent = true;
        request.transaction?.abort();
      };
      request.onerror = (event) => {
        cancel();
        event.preventDefault();
        if (isAbsent) resolve(undefined);
        else reject(request.error);
      };
      request.onsuccess = () => {
        cancel();
        resolve(adopt(request.result));
      };
    });
  }

  function adopt(opened: IDBDatabase): IDBDatabase {
    const forget = (): void => {
      if (database === opened) database = undefined;
    };
    opened.onclose = forget;
    opened.onversionchange = () => {
      forget();
      opened.close();
    };
    database = opened;
    return opened;
  }

  function open(create: boolean): Promise<IDBDatabase | undefined> {
    if (database) return Promise.resolve(database);
    const earlier = opening ?? Promise.resolve(undefined);
    const attempt = earlier.then(
      () => database ?? connect(create),
      () => connect(create),
    );
    opening = attempt;
    const settle = (): void => {
      if (opening === attempt) opening = undefined;
    };
    attempt.then(settle, settle);
    return attempt;
  }

  function run<Result>(
    names: string | string[],
    mode: IDBTransactionMode,
    durability: IDBTransactionDurability,
    callback: (transaction: IDBTransaction) => Result | PromiseLike<Result>,
  ): Promise<Result> {
    if (!database) {
      return open(true).then(() => {
        if (!database) throw new DOMException('', 'InvalidStateError');
        return run(names, mode, durability, callback);
      });
    }
    try {
      return Promise.resolve(callback(database.transaction(names, mode, { durability })));
    } catch (error) {
      // A connection that is closing throws here; the next use opens a new one.
      database = undefined;
      return Promise.reject(error);
    }
  }

  return {
    open: async (create) => (await open(create)) !== undefined,
    isOpen: () => database !== undefined,
    store:
      (storeName, durability = 'relaxed') =>
      (mode, callback) =>
        run(storeName, mode, durability, (transaction) => callback(transaction.objectStore(storeName))),
    both: (callback) =>
      run([ROWS, DEAD], 'readwrite', 'strict', (transaction) =>
        callback(transaction.objectStore(ROWS), transaction.objectStore(DEAD)),
      ),
    close() {
      database?.close();
      database = undefined;
    },
  };
}

function upgrade(database: IDBDatabase): void {
  database.createObjectStore(ROWS, { autoIncrement: true }).createIndex(BY_KEY, 'item.key', { unique: true });
  database.createObjectStore(DEAD);
}
