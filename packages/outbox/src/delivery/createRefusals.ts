import type { QueuedReason } from '@lodestone/core';
import { SITE_REFUSED_PAUSE_MS } from '../limits.js';
import type { SendResult } from '../transport/Transport.js';
import { type Batch, keptOf } from './Batch.js';
import type { Deliver, DeliveryPorts } from './createDelivery.js';
import { readRefusal } from './readRefusal.js';

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

  return async (batch: Batch, result: SendResult & { kind: 'receipt' | 'refusal' }): Promise<boolean> => {
    if (result.kind === 'receipt') {
      for (const row of batch.rows) {
        const alone = { ...batch, rows: [row] };
        const rejected = result.receipt.rejected.find(({ key }) => key === row.item.key);
        // A receipt that forgets a key is not the end of that key.
        await (rejected ? bury(alone, rejected) : park(alone));
      }
      return true;
    }
    const refusal = readRefusal(result);
    if (refusal.kind === 'site') {
      pauses.failed(SITE_REFUSED_PAUSE_MS);
      return giveBack(batch, 'server');
    }
    if (batch.rows.length > 1) return split(batch);
    if (refusal.kind === 'foreign') await park(batch);
    else await bury(batch, { code: refusal.kind === 'ours' ? refusal.code : 'outbox/item-too-large' });
    return true;
  };
}
