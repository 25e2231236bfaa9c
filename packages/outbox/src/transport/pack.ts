import { LIMITS } from '@lodestone/schema';
import { ENVELOPE_OVERHEAD_BYTES } from '../limits.js';

/** Bytes that the items of one envelope may take together. */
export const PACK_BYTES: number = LIMITS.envelopeBytes - ENVELOPE_OVERHEAD_BYTES;

/**
 * Makes a gate that rows pass one by one until an envelope is full. The first row always passes: one that alone is too
 * large is an envelope of its own.
 */
export function createPacker(): (row: { bytes: number }) => boolean {
  let count = 0;
  // One more byte for the comma between items; the first has none.
  let bytes = -1;
  return (row) => {
    bytes += row.bytes + 1;
    count += 1;
    return count === 1 || (count <= LIMITS.envelopeItems && bytes <= PACK_BYTES);
  };
}

/** The rows of the first envelope, in order. */
export function pack<Row extends { bytes: number }>(rows: readonly Row[]): Row[] {
  const fits = createPacker();
  const end = rows.findIndex((row) => !fits(row));
  return end < 0 ? [...rows] : rows.slice(0, end);
}
