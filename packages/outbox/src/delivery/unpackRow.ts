import type { Receipt } from '@lodestone/schema';
import { itemsOf } from '../itemsOf.js';
import type { OutboxRow } from '../OutboxRow.js';
import type { DeliveryPorts } from './createDelivery.js';

/**
 * Makes a parcel into rows of one signal each, at the end of the queue: the one at fault can then be found, and the others
 * pass. Signals that the receipt names are told of and do not come back. The parcel goes when the others are kept: a page
 * that ends in between leaves both, and the signals' keys make that harmless.
 */
export async function unpackRow(
  { store, forget, enqueue, onAttempt }: Pick<DeliveryPorts, 'store' | 'forget' | 'enqueue' | 'onAttempt'>,
  row: OutboxRow,
  receipt?: Receipt,
): Promise<void> {
  const { key, items } = row.item;
  // It is alone already.
  if (items?.length === 1) return;
  let isThere = false;
  await store.sweep((each) => {
    isThere ||= each.item.key === key;
    return each;
  });
  // Another page has delivered it meanwhile; where there is no database, memory alone has it.
  if (!isThere && row.sequence) return;
  // First, because its bytes count against those of its signals.
  onAttempt(row.item, { status: 'failed', reason: 'server' });
  forget(key);
  const kept: Promise<boolean>[] = [];
  for (const item of itemsOf(row)) {
    const rejected = receipt?.rejected.find(({ key }) => key === item.key);
    if (receipt?.accepted.includes(item.key)) onAttempt(item, { status: 'delivered', receiptId: receipt.id });
    else if (rejected) onAttempt(item, { status: 'dead', code: rejected.code, path: rejected.path });
    else kept.push(enqueue(item).stored);
  }
  await Promise.all(kept);
  await store.settle([row]);
}
