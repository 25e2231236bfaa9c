import { LIMITS } from '@lodestone/schema';
import { ENVELOPE_OVERHEAD_BYTES } from '../limits.js';

/** Bytes that the items of one envelope may take together. */
export const PACK_BYTES: number = LIMITS.envelopeBytes - ENVELOPE_OVERHEAD_BYTES;

/** Cuts rows into runs that each fit into one envelope, in order. A row that alone is too large is a run of its own. */
export function pack<Row extends { bytes: number }>(rows: readonly Row[]): Row[][] {
  const packs: Row[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const last = packs[packs.length - 1];
    // One more byte for the comma between items.
    if (last && last.length < LIMITS.envelopeItems && bytes + row.bytes + 1 <= PACK_BYTES) {
      last.push(row);
      bytes += row.bytes + 1;
    } else {
      packs.push([row]);
      bytes = row.bytes;
    }
  }
  return packs;
}
