import type { Random } from '@lodestone/core';
import type { PageStorage } from '@lodestone/testkit/model';

/** What fake-indexeddb 6 keeps of a transaction. */
interface Inside {
  _state: string;
  _started: boolean;
  _requests: { request: IDBRequest }[];
}

const HANDLERS = [
  'onsuccess',
  'onerror',
  'oncomplete',
  'onabort',
  'onupgradeneeded',
  'onblocked',
  'onclose',
  'onversionchange',
];

/**
 * Does to a page's database work what a dying process does: none of its callbacks runs again, a transaction that asked to
 * commit is committed or not, and one that did not is rolled back. Source: Indexed Database API §2.7.1, and Chromium, which
 * aborts the transactions of a renderer that is gone.
 */
export function dropPage(storage: PageStorage, random: Pick<Random, 'fraction'>): void {
  for (const request of storage.openings) {
    const { transaction } = request;
    silence(request);
    request.onerror = (event) => event.preventDefault();
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => request.result.close();
    if (transaction) abort(transaction);
  }
  for (const transaction of storage.transactions) {
    const inside = transaction as unknown as Inside;
    if (!Array.isArray(inside._requests)) throw new Error('fake-indexeddb keeps its requests elsewhere now');
    silence(transaction);
    for (const { request } of inside._requests) silence(request);
    // Asked to commit, or nothing left to run, which is the same for a browser.
    const mayCommit = inside._state === 'committing' || (inside._started && inside._requests.length === 0);
    if (!mayCommit || random.fraction() < 0.5) abort(transaction);
  }
  for (const database of storage.connections) {
    silence(database);
    database.close();
  }
}

function silence(target: object): void {
  for (const handler of HANDLERS) if (handler in target) Object.assign(target, { [handler]: null });
}

function abort(transaction: IDBTransaction): void {
  const inside = transaction as unknown as Inside;
  if (inside._state === 'finished') return;
  // A page cannot abort what it asked to commit; a browser that loses the page can.
  if (inside._state === 'committing') inside._state = 'active';
  transaction.abort();
}
