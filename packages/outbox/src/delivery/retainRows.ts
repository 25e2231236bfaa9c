import { byteLength } from '../byteLength.js';
import { itemsOf } from '../itemsOf.js';
import { LEAD_RETENTION_MS, SIGNAL_BYTES } from '../limits.js';
import type { OutboxRow, Parcel } from '../OutboxRow.js';
import type { DeliveryPorts } from './createDelivery.js';

const isSignal = ({ item }: OutboxRow): boolean => item.type === 'signal';

/**
 * Lets go what has waited too long or takes too much room. From the first time that the server is heard of, every row
 * carries that time; 30 days later by the same clock it goes, and is told as `outbox/expired`. No device's clock has a
 * say, and without a word of the server a lead stays for ever. Of signals the oldest give way to the limit of bytes.
 */
export async function retainRows(
  { store, onAttempt }: Pick<DeliveryPorts, 'store' | 'onAttempt'>,
  serverTimeMs: number,
): Promise<void> {
  let surplusBytes = -SIGNAL_BYTES;
  await store.sweep((row) => {
    if (isSignal(row)) surplusBytes += row.bytes;
    const { sinceMs } = row;
    if (!sinceMs) return { ...row, sinceMs: serverTimeMs };
    if (serverTimeMs - sinceMs <= LEAD_RETENTION_MS) return row;
    // A dead letter was told when it died.
    if (!row.code) onAttempt(row.item, { status: 'dead', code: 'outbox/expired' });
    return undefined;
  });
  if (surplusBytes <= 0) return;
  await store.sweep((row) => {
    if (!isSignal(row) || surplusBytes <= 0) return row;
    const items = [...itemsOf(row)];
    let { bytes } = row;
    // Of a parcel no more than has to go.
    while (items.length > 0 && row.bytes - bytes < surplusBytes)
      bytes -= byteLength(JSON.stringify(items.shift())) + 1;
    surplusBytes -= items.length > 0 ? row.bytes - bytes : row.bytes;
    return items.length > 0 ? { ...row, bytes, item: { ...row.item, items } as Parcel } : undefined;
  });
}
