import type { OutboxRow, StoredRow } from '../OutboxRow.js';

/** Rows of one envelope: as they were made, and as they stand in the store, which may still be on its way to the disk. */
export interface Batch {
  rows: readonly OutboxRow[];
  stored: Promise<readonly StoredRow[]>;
}

/** The rows of a batch as the store knows them. */
export async function keptOf({ rows, stored }: Batch): Promise<StoredRow[]> {
  const keys = new Set(rows.map(({ item }) => item.key));
  return (await stored).filter(({ item }) => keys.has(item.key));
}
