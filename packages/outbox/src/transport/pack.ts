import { LIMITS } from '@lodestone/schema';
import { itemsOf } from '../itemsOf.js';
import { ENVELOPE_OVERHEAD_BYTES } from '../limits.js';
import type { OutboxRow } from '../OutboxRow.js';

/** What an envelope has to hold of a row. */
type Weight = Pick<OutboxRow, 'bytes' | 'item'>;

/** Bytes that the items of one envelope may take together. */
export const PACK_BYTES: number = LIMITS.envelopeBytes - ENVELOPE_OVERHEAD_BYTES;

/**
 * Makes a gate that rows pass one by one until an envelope is full. The first row always passes: one that alone is too
 * large is an envelope of its own.
 */
export function createPacker(): (row: Weight) => boolean {
  let count = 0;
  // One more byte for the comma between items; the first has none.
  let bytes = -1;
  return (row) => {
    bytes += row.bytes + 1;
    const isFirst = count === 0;
    count += itemsOf(row).length;
    return isFirst || (count <= LIMITS.envelopeItems && bytes <= PACK_BYTES);
  };
}

/** The rows of the first envelope, in order. */
export function pack<Row extends Weight>(rows: readonly Row[]): Row[] {
  const fits = createPacker();
  const end = rows.findIndex((row) => !fits(row));
  return end < 0 ? [...rows] : rows.slice(0, end);
}
