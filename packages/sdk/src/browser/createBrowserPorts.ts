import type { Clock, KeyValueStore, Random, Timers } from '@lodestone/core';

/** The page as parameters: everything that touches the browser passes through here. */
export interface BrowserPorts {
  window: Window & typeof globalThis;
  document: Document;
  clock: Clock;
  timers: Timers;
  random: Random;
  /** `localStorage`, failing like an empty one. */
  storage: KeyValueStore;
  indexedDB: () => IDBFactory;
  fetch: typeof globalThis.fetch;
  isOffline: () => boolean;
  /** Adds a listener that lives until the client is destroyed. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void;
  /** Calls back when the client is destroyed, or at once if it was; not after `gone`, which lets go of the callback. */
  atEnd(callback: () => void, gone?: AbortSignal): void;
  /** The client is destroyed. */
  end(): void;
}

export function createBrowserPorts(window: Window & typeof globalThis): BrowserPorts {
  const { performance, crypto } = window;
  const aborter = new AbortController();
  const { signal } = aborter;
  return {
    window,
    document: window.document,
    clock: { nowMs: Date.now, monotonicMs: () => performance.now() },
    timers: {
      after(delayMs, callback) {
        const id = window.setTimeout(callback, delayMs);
        return () => window.clearTimeout(id);
      },
    },
    random: {
      bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      fraction: Math.random,
    },
    storage: createLocalStore(window),
    indexedDB: () => window.indexedDB,
    fetch: (input, init) => window.fetch(input, init),
    isOffline: () => !window.navigator.onLine,
    listen: (target, type, listener) => target.addEventListener(type, listener, { signal }),
    atEnd: (callback, gone) =>
      signal.aborted
        ? callback()
        : signal.addEventListener('abort', callback, { signal: gone as AbortSignal }),
    end: () => aborter.abort(),
  };
}

/** Touching `localStorage` throws in a sandboxed frame and where site data is blocked; writing throws when it is full. */
function createLocalStore(window: Window): KeyValueStore {
  function attempt<Result>(work: (storage: Storage) => Result): Result | undefined {
    try {
      return work(window.localStorage);
    } catch {
      return undefined;
    }
  }
  return {
    get: (key) => attempt((storage) => storage[key]),
    set: (key, value) => {
      attempt((storage) => {
        storage[key] = value;
      });
    },
    remove: (key) => {
      attempt((storage) => delete storage[key]);
    },
  };
}
