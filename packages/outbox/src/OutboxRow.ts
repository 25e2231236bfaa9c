import type { Item } from '@lodestone/schema';

/** One item on its way. Only `lease…` and `attempts` ever change; the item and its key never do. */
export interface OutboxRow {
  item: Item;
  /** UTF-8 bytes of the item's JSON. */
  bytes: number;
  enqueuedAtMs: number;
  attempts: number;
  /** Wall-clock end of the lease; 0 when nobody holds the row. */
  leaseUntilMs: number;
  /** The client (one page) that holds it. */
  leaseOwner: string;
}

/** A row as a store hands it out: `place` and `sequence` say where to settle it. */
export interface StoredRow extends OutboxRow {
  place: 'indexeddb' | 'memory';
  /** Position in the queue: rising in enqueue order within one place. */
  sequence: number;
}

/** An item that nobody will take, kept for the host to read. */
export interface DeadLetter {
  key: string;
  /** Code of the error table: why it was refused. */
  code: string;
  item: Item;
  buriedAtMs: number;
}
