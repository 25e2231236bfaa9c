import type { QueuedReason } from '@lodestone/core';
import type { EnvelopeHead, Item } from '@lodestone/schema';
import type { OutboxStore } from '../store/OutboxStore.js';
import type { SendResult, Transport } from '../transport/Transport.js';
import { type Batch, keptOf } from './Batch.js';
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
  /** The envelope's head at the moment of sending. */
  head: () => EnvelopeHead;
  /** Told for every item of every attempt, before the store is touched. */
  onAttempt: (item: Item, attempt: Attempt) => void;
  onServerTime: (serverTimeMs: number) => void;
}

/** Sends one envelope and settles its rows. Resolves true when the way is open, false when the queue has to pause. */
export type Deliver = (batch: Batch) => Promise<boolean>;

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/**
 * Makes the step from rows to a settled request. A row leaves the queue only by a receipt that names its key, or as a
 * refusal of it alone: that rare part is a chunk of its own, which can be loaded because the server has just answered.
 */
export function createDelivery(ports: DeliveryPorts): Deliver {
  const { store, transport, pauses, head, onAttempt, onServerTime } = ports;

  async function giveBack(batch: Batch, reason: Exclude<QueuedReason, 'storage'>): Promise<boolean> {
    for (const { item } of batch.rows) onAttempt(item, { status: 'failed', reason });
    await store.amend(await keptOf(batch), { leaseUntilMs: 0 });
    return false;
  }

  /** Without its chunk a refusal is one more failure to deliver. */
  async function refuse(
    batch: Batch,
    result: SendResult & { kind: 'receipt' | 'refusal' },
  ): Promise<boolean> {
    const refusals = await import('./createRefusals.js').catch(() => undefined);
    if (refusals) return refusals.createRefusals({ ...ports, deliver, giveBack })(batch, result);
    pauses.failed(undefined);
    return giveBack(batch, 'server');
  }

  async function deliver(batch: Batch): Promise<boolean> {
    const { rows } = batch;
    const body = JSON.stringify({ ...head(), items: rows.map(({ item }) => item) });
    const result = await transport.send(body, byteLength(body));
    if (result.kind === 'undelivered') {
      pauses.failed(result.retryAfterMs);
      // Perhaps these rows hang and the rest would pass: they step aside for a while.
      if (result.reason === 'timeout') for (const { item } of rows) pauses.park(item.key);
      return giveBack(batch, result.reason);
    }
    if (result.kind !== 'receipt') return refuse(batch, result);

    const { id, accepted, serverTime } = result.receipt;
    pauses.succeeded();
    onServerTime(Date.parse(serverTime));
    const [delivered, rest] = [true, false].map((isNamed) =>
      rows.filter(({ item }) => accepted.includes(item.key) === isNamed),
    );
    for (const { item } of delivered ?? []) onAttempt(item, { status: 'delivered', receiptId: id });
    await store.remove(await keptOf({ ...batch, rows: delivered ?? [] }));
    return rest?.length ? refuse({ ...batch, rows: rest }, result) : true;
  }

  return deliver;
}
