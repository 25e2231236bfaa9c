import type { QueuedReason } from '@lodestone/core';
import type { SendResult } from '../transport/Transport.js';
import { type Batch, type Deliver, type DeliveryPorts, keptOf } from './createDelivery.js';

export interface RefusalPorts extends Pick<DeliveryPorts, 'store' | 'pauses' | 'onAttempt'> {
  deliver: Deliver;
  giveBack: (batch: Batch, reason: Exclude<QueuedReason, 'storage'>) => Promise<boolean>;
}

/**
 * Finds out what is behind a refusal: splits until the poison item is alone, buries that one, and lets the rest pass.
 * Only codes of ours bury anything; what a stranger on the way refuses is tried again.
 */
export function createRefusals({ store, pauses, onAttempt, deliver, giveBack }: RefusalPorts) {
  async function bury(batch: Batch, refusal: { code: string; path?: string | undefined }): Promise<void> {
    for (const { item } of batch.rows)
      onAttempt(item, { status: 'dead', code: refusal.code, path: refusal.path });
    const kept = await keptOf(batch);
    const leads = kept.filter(({ item }) => item.type === 'lead');
    // Leads are kept for the host to read; a signal that nobody takes is worth no storage.
    await store.remove(kept.filter((row) => !leads.includes(row)));
    await store.amend(leads, { code: refusal.code });
  }

  /** One half after the other, so that a poison item ends up alone. */
  async function split({ rows, stored }: Batch): Promise<boolean> {
    const middle = Math.ceil(rows.length / 2);
    const isOpen = await deliver({ rows: rows.slice(0, middle), stored });
    const rest = { rows: rows.slice(middle), stored };
    return isOpen ? deliver(rest) : giveBack(rest, 'server');
  }

  /** Set aside, so that the others go on, and tried again at the back-off's pace. */
  async function park(batch: Batch): Promise<void> {
    for (const { item } of batch.rows) pauses.park(item.key);
    await giveBack(batch, 'server');
  }

  return async (batch: Batch, result: SendResult): Promise<boolean> => {
    if (result.kind === 'site-refused') {
      pauses.siteRefused();
      return giveBack(batch, 'server');
    }
    if (result.kind === 'receipt') {
      for (const row of batch.rows) {
        const alone = { ...batch, rows: [row] };
        const refusal = result.receipt.rejected.find(({ key }) => key === row.item.key);
        // A receipt that forgets a key is not the end of that key.
        await (refusal ? bury(alone, refusal) : park(alone));
      }
      return true;
    }
    if (batch.rows.length > 1) return split(batch);
    await (result.kind === 'refused'
      ? bury(batch, result)
      : result.kind === 'too-large'
        ? bury(batch, TOO_LARGE)
        : park(batch));
    return true;
  };
}

const TOO_LARGE = { code: 'outbox/item-too-large' };
