import type { Item } from '@lodestone/schema';

/** One item on its way, as it stands in the database. Only the lease and the code ever change; the item and its key never do. */
export interface OutboxRow {
  item: Item;
  /** UTF-8 bytes of the item's JSON. */
  bytes: number;
  /** Wall-clock end of the lease; 0 when nobody holds the row. */
  leaseUntilMs: number;
  /** Only on dead letters: the code of the error table by which a lead was refused for good. */
  code?: string | undefined;
}

/** A row as a store hands it out. `sequence` is its place in the queue, rising in enqueue order; undefined while memory alone has it. */
export interface StoredRow extends OutboxRow {
  sequence: number | undefined;
}

/** A lead that nobody will take, kept for the host to read. */
export interface DeadLetter {
  key: string;
  code: string;
  item: Item;
}
