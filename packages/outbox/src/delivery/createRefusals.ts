import type { QueuedReason } from '@lodestone/core';
import { LEASE_MS, SITE_REFUSED_PAUSE_MS } from '../limits.js';
import type { OutboxRow } from '../OutboxRow.js';
import type { SendResult } from '../transport/Transport.js';
import type { Delivery, DeliveryPorts } from './createDelivery.js';
import { readRefusal } from './readRefusal.js';

export interface RefusalPorts
  extends Pick<DeliveryPorts, 'store' | 'pauses' | 'clock' | 'onAttempt'>,
    Pick<Delivery, 'deliver'> {
  giveBack: (rows: readonly OutboxRow[], reason: Exclude<QueuedReason, 'storage'>) => Promise<boolean>;
}

/**
 * Finds out what is behind a refusal: splits until the poison item is alone, buries that one, and lets the rest pass.
 * Only codes of ours bury anything; what a stranger on the way refuses is tried again.
 */
export function createRefusals({ store, pauses, clock, onAttempt, deliver, giveBack }: RefusalPorts) {
  async function bury(
    row: OutboxRow,
    { code, path }: { code: string; path?: string | undefined },
  ): Promise<void> {
    onAttempt(row.item, { status: 'dead', code, path });
    // A lead is kept for the host to read; a signal that nobody takes is worth no storage.
    await store.settle([row], row.item.type === 'lead' ? { code, leaseUntilMs: 0 } : undefined);
  }

  /** One half after the other, so that a poison item ends up alone. The lease is counted anew for each. */
  async function split(rows: readonly OutboxRow[]): Promise<boolean> {
    const middle = Math.ceil(rows.length / 2);
    const rest = rows.slice(middle);
    await store.settle(rows, { leaseUntilMs: clock.nowMs() + LEASE_MS });
    if (!(await deliver(rows.slice(0, middle)))) return giveBack(rest, 'server');
    await store.settle(rest, { leaseUntilMs: clock.nowMs() + LEASE_MS });
    return deliver(rest);
  }

  /** Set aside, so that the others go on, and tried again at the back-off's pace. */
  async function park(rows: readonly OutboxRow[]): Promise<void> {
    for (const { item } of rows) pauses.park(item.key);
    await giveBack(rows, 'server');
  }

  return async (
    rows: readonly OutboxRow[],
    result: SendResult & { kind: 'receipt' | 'refusal' },
  ): Promise<boolean> => {
    if (result.kind === 'receipt') {
      for (const row of rows) {
        const rejected = result.receipt.rejected.find(({ key }) => key === row.item.key);
        // A receipt that forgets a key is not the end of that key.
        await (rejected ? bury(row, rejected) : park([row]));
      }
      return true;
    }
    const refusal = readRefusal(result);
    if (refusal.kind === 'site') {
      pauses.failed(SITE_REFUSED_PAUSE_MS);
      return giveBack(rows, 'server');
    }
    if (rows.length > 1) return split(rows);
    if (refusal.kind === 'foreign') await park(rows);
    else
      for (const row of rows)
        await bury(row, { code: refusal.kind === 'ours' ? refusal.code : 'outbox/item-too-large' });
    return true;
  };
}
