import type { Clock, QueuedReason } from '@lodestone/core';
import type { EnvelopeHead, Item } from '@lodestone/schema';
import { byteLength } from '../byteLength.js';
import type { Enqueued } from '../createOutbox.js';
import { itemsOf } from '../itemsOf.js';
import type { OutboxRow, QueueItem } from '../OutboxRow.js';
import type { OutboxStore } from '../store/OutboxStore.js';
import type { SendResult, Transport } from '../transport/Transport.js';
import type { Pauses } from './createPauses.js';

/** What became of one item in one attempt. */
export type Attempt =
  | { status: 'delivered'; receiptId: string }
  | { status: 'dead'; code: string; path?: string | undefined }
  | { status: 'failed'; reason: Exclude<QueuedReason, 'storage'> };

export interface DeliveryPorts {
  store: OutboxStore;
  transport: Transport;
  pauses: Pauses;
  clock: Clock;
  /** The envelope's head at the moment of sending. */
  head: () => EnvelopeHead;
  /** Told for the item of every row of every attempt, before the store is touched. */
  onAttempt: (item: QueueItem, attempt: Attempt) => void;
  onServerTime: (serverTimeMs: number) => void;
  /** Lets go of a row of this page by the key of its item. */
  forget: (key: string) => void;
  enqueue: (item: Item) => Enqueued;
}

export interface Delivery {
  /** Sends one envelope and settles its rows. Resolves true when the way is open, false when the queue has to pause. */
  deliver(rows: readonly OutboxRow[]): Promise<boolean>;
  /** Lets go what the server's time shows to be too old, dead letters too; once a page, once that time is known. */
  retain(): Promise<void>;
}

/**
 * Makes the step from rows to a settled request. A row leaves the queue only by a receipt that names its key, or as a
 * refusal of it alone: that rare part is a chunk of its own, which can be loaded because the server has just answered.
 */
export function createDelivery(ports: DeliveryPorts): Delivery {
  const { store, transport, pauses, head, onAttempt, onServerTime } = ports;
  let serverTimeMs: number | undefined;
  let isRetained = false;

  /** What follows a refusal; without its chunk a refusal is one more failure to deliver. */
  const loadAftermath = () => import('./aftermath.js').catch(() => undefined);

  async function giveBack(
    rows: readonly OutboxRow[],
    reason: Exclude<QueuedReason, 'storage'>,
  ): Promise<boolean> {
    for (const { item } of rows) onAttempt(item, { status: 'failed', reason });
    await store.settle(rows, { leaseUntilMs: 0 });
    return false;
  }

  async function refuse(
    rows: readonly OutboxRow[],
    result: SendResult & { reason?: undefined },
  ): Promise<boolean> {
    const aftermath = await loadAftermath();
    if (aftermath) return aftermath.createRefusals({ ...ports, deliver, giveBack })(rows, result);
    pauses.failed(undefined);
    return giveBack(rows, 'server');
  }

  async function retain(): Promise<void> {
    if (isRetained || !serverTimeMs) return;
    isRetained = true;
    await (await loadAftermath())?.retainRows(ports, serverTimeMs);
  }

  async function deliver(rows: readonly OutboxRow[]): Promise<boolean> {
    // Another request of this page may have been asked for quiet since these rows were claimed, or split.
    if (pauses.serverRemainingMs() > 0) return giveBack(rows, 'server');
    const body = JSON.stringify({ ...head(), items: rows.flatMap(itemsOf) });
    const result = await transport.send(body, byteLength(body));
    if (result.serverTimeMs) {
      serverTimeMs = result.serverTimeMs;
      onServerTime(serverTimeMs);
    }
    if (result.reason) {
      pauses.failed(result.retryAfterMs);
      // Perhaps one of these rows makes every request hang: half of them steps aside for a while, until it is alone.
      if (result.reason === 'timeout')
        for (const row of rows.slice(0, (rows.length + 1) / 2)) {
          pauses.park(row.item.key);
          if (row.item.items) void loadAftermath().then((aftermath) => aftermath?.unpackRow(ports, row));
        }
      await giveBack(rows, result.reason);
      if (result.serverTimeMs) void retain();
      return false;
    }
    if (!result.receipt) return refuse(rows, result);
    const { id: receiptId, accepted } = result.receipt;
    pauses.wake(false);
    const rest = rows.filter((row) => !itemsOf(row).every(({ key }) => accepted.includes(key)));
    const delivered = rows.filter((row) => !rest.includes(row));
    for (const { item } of delivered) onAttempt(item, { status: 'delivered', receiptId });
    await store.settle(delivered);
    return rest.length === 0 || refuse(rest, result);
  }

  return { deliver, retain };
}
