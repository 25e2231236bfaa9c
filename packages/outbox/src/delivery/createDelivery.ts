import type { QueuedReason } from '@lodestone/core';
import type { EnvelopeHead, Item } from '@lodestone/schema';
import type { OutboxRow, StoredRow } from '../OutboxRow.js';
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
  /** The envelope's head at the moment of sending. */
  head: () => EnvelopeHead;
  /** Told for every item of every attempt, before the store is touched. */
  onAttempt: (item: Item, attempt: Attempt) => void;
  onServerTime: (serverTimeMs: number) => void;
}

/** Sends one envelope and settles its rows. `stored` may still be on its way to the disk when the request starts. */
export type Deliver = (rows: readonly OutboxRow[], stored: Promise<readonly StoredRow[]>) => Promise<boolean>;

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/**
 * Makes the step from rows to a settled request. Resolves true when the way is open (the queue may go on), false when
 * it has to pause. A row leaves the queue only here, by a receipt that names its key or by a refusal of it alone.
 */
export function createDelivery({
  store,
  transport,
  pauses,
  head,
  onAttempt,
  onServerTime,
}: DeliveryPorts): Deliver {
  function send(rows: readonly OutboxRow[]): Promise<SendResult> {
    const body = JSON.stringify({ ...head(), items: rows.map((row) => row.item) });
    return transport.send(body, byteLength(body));
  }

  async function bury(
    rows: readonly OutboxRow[],
    stored: Promise<readonly StoredRow[]>,
    refusal: { code: string; path?: string | undefined },
  ): Promise<void> {
    for (const { item } of rows) onAttempt(item, { status: 'dead', code: refusal.code, path: refusal.path });
    const kept = pick(rows, await stored);
    // Leads are kept for the host to read; a signal that nobody takes is worth no storage.
    await store.remove(kept.filter(({ item }) => item.type !== 'lead'));
    await store.amend(
      kept.filter(({ item }) => item.type === 'lead'),
      { code: refusal.code },
    );
  }

  async function giveBack(
    rows: readonly OutboxRow[],
    stored: Promise<readonly StoredRow[]>,
    reason: Exclude<QueuedReason, 'storage'>,
  ): Promise<void> {
    for (const { item } of rows) onAttempt(item, { status: 'failed', reason });
    await store.amend(pick(rows, await stored), { leaseUntilMs: 0 });
  }

  async function settle(
    rows: readonly OutboxRow[],
    stored: Promise<readonly StoredRow[]>,
    result: SendResult & { kind: 'receipt' },
  ): Promise<boolean> {
    const { id, accepted, rejected, serverTime } = result.receipt;
    onServerTime(Date.parse(serverTime));
    pauses.succeeded();
    const acceptedKeys = new Set(accepted);
    const refusals = new Map(rejected.map((refusal) => [refusal.key, refusal]));
    const delivered = rows.filter((row) => acceptedKeys.has(row.item.key));
    for (const { item } of delivered) onAttempt(item, { status: 'delivered', receiptId: id });
    await store.remove(pick(delivered, await stored));
    for (const row of rows) {
      if (acceptedKeys.has(row.item.key)) continue;
      const refusal = refusals.get(row.item.key);
      if (refusal) await bury([row], stored, refusal);
      else {
        // A receipt that forgets a key is not the end of that key.
        pauses.park(row.item.key);
        await giveBack([row], stored, 'server');
      }
    }
    return true;
  }

  /** One half after the other, so that a poison item ends up alone. */
  async function split(rows: readonly OutboxRow[], stored: Promise<readonly StoredRow[]>): Promise<boolean> {
    const middle = Math.ceil(rows.length / 2);
    const isOpen = await deliver(rows.slice(0, middle), stored);
    const rest = rows.slice(middle);
    if (isOpen) return deliver(rest, stored);
    await giveBack(rest, stored, 'server');
    return false;
  }

  async function deliver(
    rows: readonly OutboxRow[],
    stored: Promise<readonly StoredRow[]>,
  ): Promise<boolean> {
    const result = await send(rows);
    const [first] = rows;
    switch (result.kind) {
      case 'receipt':
        return settle(rows, stored, result);
      case 'refused':
      case 'too-large':
        if (rows.length > 1) return split(rows, stored);
        await bury(rows, stored, result.kind === 'refused' ? result : { code: 'outbox/item-too-large' });
        return true;
      case 'foreign-refusal':
        if (rows.length > 1) return split(rows, stored);
        if (first) pauses.park(first.item.key);
        await giveBack(rows, stored, 'server');
        return true;
      case 'site-refused':
        pauses.siteRefused();
        await giveBack(rows, stored, 'server');
        return false;
      case 'undelivered':
        return undelivered(rows, stored, result);
    }
  }

  async function undelivered(
    rows: readonly OutboxRow[],
    stored: Promise<readonly StoredRow[]>,
    result: SendResult & { kind: 'undelivered' },
  ): Promise<boolean> {
    pauses.failed(result.retryAfterMs);
    // Perhaps these rows hang and the rest would pass: they step aside for a while.
    if (result.reason === 'timeout') for (const { item } of rows) pauses.park(item.key);
    await giveBack(rows, stored, result.reason);
    return false;
  }

  return deliver;
}

function pick(rows: readonly OutboxRow[], stored: readonly StoredRow[]): StoredRow[] {
  const keys = new Set(rows.map((row) => row.item.key));
  return stored.filter((row) => keys.has(row.item.key));
}
