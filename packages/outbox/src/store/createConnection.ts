import type { Timers } from '@lodestone/core';
import type { UseStore } from 'idb-keyval';
import { OPEN_TIMEOUT_MS } from '../limits.js';

const ROWS = 'rows';
/** The unique index over the item's key: the same submission is queued once. */
export const BY_KEY = 'key';
const VERSION = 1;

export interface ConnectionPorts {
  /** A getter, because touching `indexedDB` itself throws in a sandboxed frame. */
  indexedDB: () => IDBFactory;
  timers: Timers;
  /** The browser closed the database: perhaps it is gone with all that was in it. */
  onLost?: () => void;
}

/** One database, opened late, closed for a newer version in another tab, opened again when the browser closed it. */
export interface Connection {
  /** Resolves false where `create` is false and there is no database: asking leaves no trace. */
  open(create: boolean): Promise<boolean>;
  /** idb-keyval's port. With the connection open the callback runs in the same task as the call. */
  use: UseStore;
  close(): void;
}

export function createConnection(name: string, { indexedDB, timers, onLost }: ConnectionPorts): Connection {
  let database: IDBDatabase | undefined;
  let opening: Promise<unknown> = Promise.resolve();

  function connect(create: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = indexedDB().open(name, VERSION);
      const cancel = timers.after(OPEN_TIMEOUT_MS, reject);
      request.onupgradeneeded = () => {
        if (create)
          request.result
            .createObjectStore(ROWS, { autoIncrement: true })
            .createIndex(BY_KEY, 'item.key', { unique: true });
        // Aborting the first version takes the new, empty database away again (Indexed Database API §5.8).
        else request.transaction?.abort();
      };
      request.onerror = (event) => {
        cancel();
        event.preventDefault();
        if (!create && request.error?.name === 'AbortError') resolve();
        else reject(request.error);
      };
      request.onsuccess = () => {
        cancel();
        adopt(request.result);
        resolve();
      };
    });
  }

  function adopt(opened: IDBDatabase): void {
    // An opening that was given up as hung may succeed after another one: a forgotten connection would block upgrades.
    close();
    database = opened;
    opened.onversionchange = close;
    opened.onclose = () => {
      database = undefined;
      onLost?.();
    };
  }

  function close(): void {
    database?.close();
    database = undefined;
  }

  /** One after the other: a wish to create must not meet the abort of a mere question. */
  function open(create: boolean): Promise<boolean> {
    if (database) return Promise.resolve(true);
    const attempt = opening.catch(() => undefined).then(() => (database ? undefined : connect(create)));
    opening = attempt;
    return attempt.then(() => database !== undefined);
  }

  const work: UseStore = async (mode, callback) => {
    try {
      return callback(
        (database as IDBDatabase).transaction(ROWS, mode, { durability: 'strict' }).objectStore(ROWS),
      );
    } catch (error) {
      // A connection that is closing throws here; the next use opens a new one.
      close();
      throw error;
    }
  };

  const connected: UseStore = (mode, callback) => open(true).then(() => work(mode, callback));

  return {
    open,
    use: (mode, callback) =>
      database
        ? work(mode, callback).catch((error) => {
            // Closed by the browser without a word yet: a new connection does the work.
            if (database) throw error;
            return connected(mode, callback);
          })
        : connected(mode, callback),
    close,
  };
}
