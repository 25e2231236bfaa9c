import type { Clock, Random, Timers } from '@lodestone/core';
import type { EnvelopeHead, Item } from '@lodestone/schema';
import { type Attempt, byteLength, createDelivery } from './delivery/createDelivery.js';
import { createPauses } from './delivery/createPauses.js';
import { LEASE_AT_EXIT_MS, LEASE_MS } from './limits.js';
import type { OutboxRow, StoredRow } from './OutboxRow.js';
import type { OutboxStore } from './store/OutboxStore.js';
import { pack } from './transport/pack.js';
import type { Transport } from './transport/Transport.js';

/** Why the queue is looked at. All but `timer` mean that the network may work again, and end our own back-off. */
export type FlushReason = 'start' | 'online' | 'visible' | 'pageshow' | 'manual' | 'success' | 'timer';

export interface OutboxPorts {
  store: OutboxStore;
  transport: Transport;
  clock: Clock;
  timers: Timers;
  random: Random;
  head: () => EnvelopeHead;
  /** Every item that a receipt named, from this page or left over from an earlier one. */
  onDelivered: (item: Item, receiptId: string) => void;
  onDead: (item: Item, code: string) => void;
  onServerTime: (serverTimeMs: number) => void;
}

/** One item on its way: when it is kept, and what its first attempt came to. Neither rejects. */
export interface Enqueued {
  /** Resolves with whether it is durable, or kept in memory only. */
  stored: Promise<boolean>;
  attempt: Promise<Attempt>;
}

export interface Outbox {
  /**
   * Takes an item in. All items of one task are put into the database in one transaction and posted by one `keepalive`
   * request, both started before the task ends.
   */
  enqueue(item: Item): Enqueued;
  /** Sends what waits and resolves when nothing more can be sent now. Never rejects. */
  flush(reason: FlushReason): Promise<void>;
  /** The page goes away: what is in flight may be taken over soon by the next page. */
  leave(): void;
  erase(what: 'all' | 'signals'): Promise<void>;
  stop(): void;
}

interface Waiting {
  row: OutboxRow;
  stored: (isDurable: boolean) => void;
}

export function createOutbox(ports: OutboxPorts): Outbox {
  const { store, clock, timers } = ports;
  const pauses = createPauses(clock, ports.random);
  const attempts = new Map<string, (attempt: Attempt) => void>();
  const inFlight = new Set<StoredRow>();
  const working = new Set<Promise<void>>();
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isAgainWanted = false;
  let isStopped = false;
  let cancelTimer: () => void = () => undefined;

  const deliver = createDelivery({ ...ports, pauses, onAttempt });

  function onAttempt(item: Item, attempt: Attempt): void {
    attempts.get(item.key)?.(attempt);
    attempts.delete(item.key);
    if (attempt.status === 'delivered') ports.onDelivered(item, attempt.receiptId);
    else if (attempt.status === 'dead') ports.onDead(item, attempt.code);
  }

  async function track(rows: readonly OutboxRow[], stored: Promise<readonly StoredRow[]>): Promise<boolean> {
    const held = stored.then((kept) => {
      for (const row of kept) inFlight.add(row);
      return kept;
    });
    try {
      return await deliver({ rows, stored: held });
    } finally {
      for (const row of await stored) inFlight.delete(row);
    }
  }

  /** Runs at the end of the task that enqueued. */
  function take(): void {
    const taken = waiting;
    waiting = [];
    if (taken.length === 0) return;
    const rows = taken.map(({ row }) => row);
    // While the server asks for quiet, new items wait like the rest; our own back-off does not hold them.
    const isHeld = pauses.serverRemainingMs() > 0;
    const first = isHeld ? [] : (pack(rows)[0] ?? []);
    for (const row of first) row.leaseUntilMs = clock.nowMs() + LEASE_MS;
    const adding = store.add(rows);
    const sending = first.length > 0 ? track(first, adding) : Promise.resolve(false);
    if (isHeld) for (const { item } of rows) onAttempt(item, { status: 'failed', reason: 'server' });
    work(async () => {
      const places = new Map((await adding).map((row) => [row.item.key, row.sequence]));
      // A known key is not added again: it stands in the database already.
      for (const { row, stored } of taken)
        stored(!places.has(row.item.key) || places.get(row.item.key) !== undefined);
      if (await sending) await flush('success');
      else schedule();
    });
  }

  /** What is under way; the database is closed after the last of it. */
  function work(task: () => Promise<void>): void {
    const promise = task().catch(() => undefined);
    working.add(promise);
    void promise.then(() => working.delete(promise));
  }

  async function drain(): Promise<void> {
    let waitMs: number | undefined;
    while (!isStopped && pauses.remainingMs() === 0) {
      const claimed = await store.claim({
        nowMs: clock.nowMs(),
        except: pauses.parked().keys,
      });
      waitMs = claimed.waitMs;
      if (claimed.rows.length === 0) break;
      if (!(await track(claimed.rows, Promise.resolve(claimed.rows)))) break;
    }
    schedule(waitMs);
  }

  /** One timer for whatever comes first: the end of a pause, of another page's lease, of a parked item. */
  function schedule(leaseMs = Number.POSITIVE_INFINITY): void {
    cancelTimer();
    const pauseMs = pauses.remainingMs();
    const waitMs = Math.max(pauseMs, Math.min(pauseMs || leaseMs, leaseMs, pauses.parked().nextMs));
    // Never at once again: a lease that ends within this millisecond would make a busy loop.
    if (!isStopped && Number.isFinite(waitMs))
      cancelTimer = timers.after(Math.max(50, waitMs), () => void flush('timer'));
  }

  async function flush(reason: FlushReason): Promise<void> {
    if (isStopped) return;
    if (reason !== 'timer') pauses.wake();
    if (running) {
      isAgainWanted = true;
      return running;
    }
    running = (async () => {
      do {
        isAgainWanted = false;
        await drain();
      } while (isAgainWanted && pauses.remainingMs() === 0 && !isStopped);
    })();
    await running.finally(() => {
      running = undefined;
    });
  }

  return {
    enqueue(item) {
      const row: OutboxRow = {
        item,
        bytes: byteLength(JSON.stringify(item)),
        leaseUntilMs: 0,
      };
      const attempt = new Promise<Attempt>((resolve) => attempts.set(item.key, resolve));
      const stored = new Promise<boolean>((resolve) => waiting.push({ row, stored: resolve }));
      if (waiting.length === 1) queueMicrotask(take);
      return { stored, attempt };
    },
    flush,
    leave() {
      take();
      if (inFlight.size > 0)
        void store.amend([...inFlight], { leaseUntilMs: clock.nowMs() + LEASE_AT_EXIT_MS });
    },
    erase: (what) => store.erase(what),
    stop() {
      take();
      isStopped = true;
      cancelTimer();
      void Promise.all(working).then(() => store.close());
    },
  };
}
