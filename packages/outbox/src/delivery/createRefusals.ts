import type { QueuedReason } from '@lodestone/core';
import { itemsOf } from '../itemsOf.js';
import { LEASE_MS, SITE_REFUSED_PAUSE_MS } from '../limits.js';
import type { OutboxRow } from '../OutboxRow.js';
import type { SendResult } from '../transport/Transport.js';
import type { Delivery, DeliveryPorts } from './createDelivery.js';
import { readRefusal } from './readRefusal.js';
import { unpackRow } from './unpackRow.js';

export interface RefusalPorts
  extends Pick<DeliveryPorts, 'store' | 'pauses' | 'clock' | 'onAttempt' | 'forget' | 'enqueue'>,
    Pick<Delivery, 'deliver'> {
  giveBack: (rows: readonly OutboxRow[], reason: Exclude<QueuedReason, 'storage'>) => Promise<boolean>;
}

/** What was refused alone before stands apart, one by one and last; without such rows it is two halves. */
function partsOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  const suspects = rows.filter(({ isSuspect }) => isSuspect);
  const middle = Math.ceil(rows.length / 2);
  if (suspects.length === 0) return [rows.slice(0, middle), rows.slice(middle)];
  const rest = rows.filter(({ isSuspect }) => !isSuspect);
  return [rest, ...suspects.map((row) => [row])].filter((part) => part.length > 0);
}

/**
 * Finds out what is behind a refusal: splits until the poison item is alone, buries that one, and lets the rest pass.
 * Only codes of ours bury anything; what a stranger on the way refuses is tried again.
 */
export function createRefusals(ports: RefusalPorts) {
  const { store, pauses, clock, onAttempt, deliver, giveBack } = ports;

  async function bury(
    row: OutboxRow,
    { code, path }: { code: string; path?: string | undefined },
  ): Promise<void> {
    onAttempt(row.item, { status: 'dead', code, path });
    // A lead is kept for the host to read; a signal that nobody takes is worth no storage.
    await store.settle([row], row.item.type === 'lead' ? { code, leaseUntilMs: 0 } : undefined);
  }

  /** One part after the other, so that a poison item ends up alone. The lease is counted anew for each. */
  async function split(rows: readonly OutboxRow[]): Promise<boolean> {
    let waiting = rows;
    for (const part of partsOf(rows)) {
      waiting = waiting.filter((row) => !part.includes(row));
      await store.settle([...part, ...waiting], { leaseUntilMs: clock.nowMs() + LEASE_MS });
      if (!(await deliver(part))) return giveBack(waiting, 'server');
    }
    return true;
  }

  /** Set aside, so that the others go on, and tried again at the back-off's pace. */
  async function park(rows: readonly OutboxRow[]): Promise<void> {
    for (const row of rows) {
      pauses.park(row.item.key);
      row.isSuspect = true;
    }
    await store.settle(rows, { isSuspect: true });
    await giveBack(rows, 'server');
  }

  return async (
    rows: readonly OutboxRow[],
    result: SendResult & { reason?: undefined },
  ): Promise<boolean> => {
    if (result.receipt) {
      for (const row of rows) {
        const [only, ...others] = itemsOf(row);
        if (others.length > 0) {
          await unpackRow(ports, row, result.receipt);
          continue;
        }
        const rejected = result.receipt.rejected.find(({ key }) => key === only?.key);
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
    const [row] = rows;
    if (row && itemsOf(row).length > 1) {
      await unpackRow(ports, row);
      return true;
    }
    if (refusal.kind === 'foreign') {
      await park(rows);
      // Perhaps he refuses everything: whether the next item passes is asked after a back-off, not of each at once.
      pauses.failed(undefined);
      return false;
    }
    for (const row of rows)
      await bury(row, { code: refusal.kind === 'ours' ? refusal.code : 'outbox/item-too-large' });
    return true;
  };
}
