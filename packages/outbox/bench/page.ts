// The part of the benchmark that runs in the browser, on the built outbox. Bundled by run.bench.ts, called as `window.bench`.
import {
  createFetchTransport,
  createKeepaliveBudget,
  createOutbox,
  createStore,
  type OutboxRow,
  type Transport,
} from '@lodestone/outbox';
import type { Item } from '@lodestone/schema';

const clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() };
const timers = {
  after(delayMs: number, callback: () => void) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
const random = {
  fraction: Math.random,
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};
const head = () => ({ v: 1 as const, site: 'bench', sentAt: new Date().toISOString() });
const never: Transport = { send: () => new Promise(() => undefined) };

/** Items of one envelope, as the wire allows. */
const ENVELOPE_ITEMS = 100;

let made = 0;

function makeItem(): Item {
  made += 1;
  return {
    key: `bench-${String(made).padStart(16, '0')}`,
    type: 'lead',
    at: new Date().toISOString(),
    lead: {
      campaign: 'newsletter',
      contact: { email: `olena.${made}@example.com`, name: 'Олена Приходько' },
      consents: [{ purpose: 'newsletter', granted: true, text: 'Send me news', locale: 'en' }],
    },
  };
}

const openStore = (name: string) =>
  createStore({
    name,
    indexedDB: () => indexedDB,
    timers,
    onUnavailable(code) {
      throw new Error(`figures without a database mean nothing: ${code}`);
    },
  });

const makeRow = (more: Partial<OutboxRow> = {}): OutboxRow => {
  const item = makeItem();
  return { item, bytes: JSON.stringify(item).length, leaseUntilMs: 0, ...more };
};

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
      request.result
        .createObjectStore('rows', { autoIncrement: true })
        .createIndex('key', 'item.key', { unique: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when the transaction is complete. */
function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

async function fill(database: IDBDatabase, rows: readonly OutboxRow[], isDead = false): Promise<void> {
  const transaction = database.transaction('rows', 'readwrite');
  const store = transaction.objectStore('rows');
  for (const [nth, row] of rows.entries()) isDead ? store.put(row, -1_000_000 - nth) : store.put(row);
  await ended(transaction);
}

const rowsOf = (count: number, more?: Partial<OutboxRow>): OutboxRow[] =>
  Array.from({ length: count }, () => makeRow(more));

/** One round: the call, the whole task, and the time until it is durable; and the same row by a bare put. */
async function startEnqueue() {
  const store = openStore('enqueue');
  await store.open();
  const ports = { store, transport: never, clock, timers, random, head };
  const tell = { onDelivered: () => undefined, onDead: () => undefined, onServerTime: () => undefined };
  const outbox = createOutbox({ ...ports, ...tell });
  const bare = await opened('enqueue-bare');
  return async () => {
    const item = makeItem();
    const row = makeRow();
    const calledMs = performance.now();
    const { stored } = outbox.enqueue(item);
    const returnedMs = performance.now();
    // The outbox's own microtask comes first: it puts the row and starts the request.
    await Promise.resolve();
    const taskMs = performance.now();
    await stored;
    const durableMs = performance.now();
    const transaction = bare.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').add(row);
    transaction.commit();
    const putMs = performance.now();
    await ended(transaction);
    const bareMs = performance.now();
    return {
      callUs: (returnedMs - calledMs) * 1_000,
      taskUs: (taskMs - calledMs) * 1_000,
      durableMs: durableMs - calledMs,
      bareTaskUs: (putMs - durableMs) * 1_000,
      bareDurableMs: bareMs - durableMs,
    };
  };
}

/** A round claims one envelope and gives it back; only the claim is timed. */
async function startClaim(name: string, free: number, dead: number, leased: number) {
  const store = openStore(name);
  await store.open();
  const database = await opened(name);
  await fill(database, rowsOf(dead, { code: 'intake/invalid-item' }), true);
  await fill(database, rowsOf(free));
  await fill(database, rowsOf(leased, { leaseUntilMs: Date.now() + 15_000 }));
  database.close();
  return async () => {
    const sinceMs = performance.now();
    const { rows } = await store.claim({ nowMs: Date.now(), except: new Set<string>() });
    const tookMs = performance.now() - sinceMs;
    await store.settle(rows, { leaseUntilMs: 0 });
    return { tookMs, rows: rows.length };
  };
}

/** From the word that the network is back to the last receipt, through the outbox and by a bare loop of the same requests. */
async function timeBacklog(count: number) {
  const name = `backlog-${count}`;
  const store = openStore(name);
  await store.open();
  const database = await opened(name);
  const rows = rowsOf(count);
  await fill(database, rows);
  database.close();

  let left = count;
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const outbox = createOutbox({
    store,
    clock,
    timers,
    random,
    head,
    transport: createFetchTransport({
      url: '/v1/envelopes',
      fetch: (...request) => fetch(...request),
      nowMs: clock.nowMs,
      timers,
      budget: createKeepaliveBudget(),
      isOffline: () => false,
    }),
    onDelivered() {
      left -= 1;
      if (left === 0) finish();
    },
    onDead: () => undefined,
    onServerTime: () => undefined,
  });
  const sinceMs = performance.now();
  void outbox.flush('online');
  await done;
  const outboxMs = performance.now() - sinceMs;
  await outbox.flush('manual');
  outbox.stop();

  const bareSinceMs = performance.now();
  for (let from = 0; from < count; from += ENVELOPE_ITEMS) {
    const items = rows.slice(from, from + ENVELOPE_ITEMS).map(({ item }) => item);
    const answer = await fetch('/v1/envelopes', {
      method: 'POST',
      body: JSON.stringify({ ...head(), items }),
    });
    await answer.text();
  }
  return { outboxMs, bareMs: performance.now() - bareSinceMs };
}

/** Rounds of several subjects, one of each in turn, so that a busy moment of the machine hits all of them. */
async function interleave<Result>(
  subjects: readonly (() => Promise<Result>)[],
  rounds: number,
): Promise<Result[][]> {
  const results: Result[][] = subjects.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [nth, subject] of subjects.entries()) results[nth]?.push(await subject());
  return results;
}

const bench = {
  async enqueue(rounds: number) {
    return (await interleave([await startEnqueue()], rounds))[0] ?? [];
  },
  async claim(cases: readonly { free: number; dead: number; leased: number }[], rounds: number) {
    const subjects = [];
    for (const [nth, { free, dead, leased }] of cases.entries())
      subjects.push(await startClaim(`claim-${nth}`, free, dead, leased));
    return interleave(subjects, rounds);
  },
  backlog: (counts: readonly number[], rounds: number) =>
    interleave(
      counts.map((count) => () => timeBacklog(count)),
      rounds,
    ),
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
