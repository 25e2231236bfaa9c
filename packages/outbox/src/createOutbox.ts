import type { Clock, Random, Timers } from '@lodestone/core';
import type { EnvelopeHead } from '@lodestone/schema';
import { byteLength } from './byteLength.js';
import { type Attempt, createDelivery } from './delivery/createDelivery.js';
import { createPauses } from './delivery/createPauses.js';
import { FRESH_LEASE_MS, IDLE_LOOK_MS, SIGNAL_BYTES } from './limits.js';
import type { OutboxRow, QueueItem } from './OutboxRow.js';
import type { Claimed, OutboxStore } from './store/OutboxStore.js';
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
  /** Every row whose items a receipt named, from this page or left over from an earlier one. */
  onDelivered: (item: QueueItem, receiptId: string) => void;
  onDead: (item: QueueItem, code: string) => void;
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
   * request, both started before the task ends; where the queue is at work or paused, items without a lead among them
   * only wait their turn. A signal beyond `SIGNAL_BYTES` undelivered bytes of this page is not taken:
   * `outbox/quota-exceeded`.
   * A parcel is one row, and what is told of a row is told of the parcel. Where its signals do not fit into the limit
   * together, each is taken alone; so they go on where somebody on the way does not take them together.
   */
  enqueue(item: QueueItem): Enqueued;
  /** Sends what waits, in enqueue order, and resolves when nothing more can be sent now. Never rejects. */
  flush(reason: FlushReason): Promise<void>;
  /** The page goes away: what this very task enqueued is put and posted now. */
  leave(): void;
  /** Takes out every item that the test names, wherever it stands. What is on its way is not called back. */
  erase(isUnwanted: (item: QueueItem) => boolean): Promise<void>;
  /** The database is gone: what this page took and has no receipt for goes into a new one. */
  restore(): void;
  stop(): void;
}

/** An item of this page that has no receipt yet. */
interface Own {
  row: OutboxRow;
  /** Told of each attempt; only the first one counts. */
  settle: (attempt: Attempt) => void;
}

interface Waiting {
  row: OutboxRow;
  stored: (isDurable: boolean) => void;
}

export function createOutbox(ports: OutboxPorts): Outbox {
  const { store, clock, timers } = ports;
  const pauses = createPauses(clock, ports.random);
  const own = new Map<string, Own>();
  const inFlight = new Set<string>();
  const except = { has: (key: string): boolean => inFlight.has(key) || pauses.isParked(key) };
  let ownBytes = 0;
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isAgainWanted = false;
  let isStopped = false;
  let cancelTimer: () => void = () => undefined;

  const { deliver, retain } = createDelivery({ ...ports, pauses, onAttempt, forget, enqueue });

  function onAttempt(item: QueueItem, attempt: Attempt): void {
    const { key } = item;
    own.get(key)?.settle(attempt);
    if (attempt.status === 'failed') return;
    forget(key);
    if (attempt.status === 'delivered') ports.onDelivered(item, attempt.receiptId);
    else ports.onDead(item, attempt.code);
  }

  function forget(key: string): void {
    ownBytes -= own.get(key)?.row.bytes ?? 0;
    own.delete(key);
  }

  function send(rows: readonly OutboxRow[]): Promise<boolean> {
    for (const { item } of rows) inFlight.add(item.key);
    return deliver(rows)
      .catch(() => false)
      .finally(() => {
        for (const { item } of rows) inFlight.delete(item.key);
      });
  }

  /** Runs at the end of the task that enqueued. */
  function take(): void {
    const taken = waiting;
    waiting = [];
    if (taken.length === 0) return;
    const rows = taken.map(({ row }) => row);
    // While the server asks for quiet, new items wait like the rest; our own back-off does not hold a lead.
    const isHeld =
      pauses.serverRemainingMs() > 0 ||
      ((running || pauses.remainingMs() > 0) && !rows.some(({ item }) => item.type === 'lead'));
    const first = isHeld ? [] : pack(rows);
    for (const row of first) row.leaseUntilMs = clock.nowMs() + FRESH_LEASE_MS;
    const adding = store.add(rows);
    const sending = isHeld ? undefined : send(first);
    if (isHeld) for (const { item } of rows) onAttempt(item, { status: 'failed', reason: 'server' });
    void adding.then(async (isDurable) => {
      for (const { stored } of taken) stored(isDurable);
      await flush((await sending) ? 'success' : 'timer');
    });
  }

  /** What the database did not take lives as long as the page, and only the page knows of it. */
  function claimUnstored(): (Partial<Claimed> & Pick<Claimed, 'rows'>) | undefined {
    const rows = [...own.values()]
      .map(({ row }) => row)
      .filter(({ item, sequence }) => sequence === 0 && !except.has(item.key));
    return rows.length > 0 ? { rows: pack(rows) } : undefined;
  }

  async function drain(): Promise<void> {
    let waitMs = 0;
    while (!isStopped && pauses.remainingMs() <= 0) {
      const claimed = claimUnstored() ?? (await store.claim({ nowMs: clock.nowMs(), except }));
      if (claimed.hasDead) void retain();
      if (claimed.rows.length === 0) {
        waitMs = claimed.waitMs as number;
        if (waitMs >= IDLE_LOOK_MS) letGo();
        break;
      }
      if (!(await send(claimed.rows))) break;
    }
    schedule(waitMs);
  }

  /** Nothing waits any more: what this page still holds for its own was delivered by another one. */
  function letGo(): void {
    for (const [key, { row, settle }] of own)
      if (row.sequence && !except.has(key)) {
        settle({ status: 'failed', reason: 'server' });
        forget(key);
      }
  }

  /** One timer for whatever comes first: the end of a pause, of another page's lease, of a parked item. */
  function schedule(leaseMs: number): void {
    cancelTimer();
    const pauseMs = pauses.remainingMs();
    const waitMs = pauseMs > 0 ? pauseMs : Math.min(leaseMs, pauses.nextParkedMs());
    // Never at once again: a lease that ends within this millisecond would make a busy loop.
    if (!isStopped) cancelTimer = timers.after(Math.max(50, waitMs), () => void flush('timer'));
  }

  function enqueue(item: QueueItem): Enqueued {
    const bytes = byteLength(JSON.stringify(item));
    if (item.type === 'signal' && ownBytes + bytes > SIGNAL_BYTES) {
      // One by one, so that the limit is exact.
      for (const each of item.items ?? []) enqueue(each);
      return {
        stored: Promise.resolve(false),
        attempt: Promise.resolve({ status: 'dead', code: 'outbox/quota-exceeded' }),
      };
    }
    const row: OutboxRow = { item, bytes, leaseUntilMs: 0 };
    const before = own.get(item.key);
    forget(item.key);
    const attempt = new Promise<Attempt>((settle) => own.set(item.key, { row, settle }));
    // Who sent the same submission before hears of it as well.
    if (before) void attempt.then(before.settle);
    ownBytes += bytes;
    const stored = new Promise<boolean>((resolve) => waiting.push({ row, stored: resolve }));
    if (waiting.length === 1) queueMicrotask(take);
    return { stored, attempt };
  }

  async function flush(reason: FlushReason): Promise<void> {
    if (isStopped) return;
    if (reason !== 'timer') pauses.wake(reason !== 'success');
    isAgainWanted = true;
    running ??= (async () => {
      try {
        while (isAgainWanted) {
          isAgainWanted = false;
          await drain();
        }
      } catch {
        // Nothing of the above rejects; if it ever does, the queue must not stand still for it.
      }
      running = undefined;
    })();
    await running;
  }

  return {
    enqueue,
    flush,
    leave: take,
    erase(isUnwanted) {
      take();
      for (const [key, { row }] of own) if (!inFlight.has(key) && isUnwanted(row.item)) forget(key);
      return store.sweep((row) => (isUnwanted(row.item) ? undefined : row));
    },
    restore() {
      inFlight.clear();
      if (own.size > 0) void store.add([...own.values()].map(({ row }) => row)).then(() => flush('timer'));
    },
    stop() {
      take();
      isStopped = true;
      cancelTimer();
      store.close();
    },
  };
}
