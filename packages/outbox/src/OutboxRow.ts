import type { Item, SignalItem } from '@lodestone/schema';

/** Many signals in one row of the queue: a row costs the same with one or many. Of it the signals alone are sent. */
export interface Parcel {
  /** Of the parcel itself. */
  key: string;
  type: 'signal';
  /** When the newest was made. */
  at: string;
  /** Oldest first, each under its own key. */
  items: readonly SignalItem[];
}

/** What stands in a row. */
export type QueueItem = (Item & { items?: undefined }) | Parcel;

/** One item on its way, as it stands in the database, or many signals. Items and keys never change; the rest does. */
export interface OutboxRow {
  item: QueueItem;
  /** UTF-8 bytes of the item's JSON. */
  bytes: number;
  /** Wall-clock end of the lease; 0 when nobody holds the row. */
  leaseUntilMs: number;
  /** The server's time when it was first heard of while the row waited: from here its retention counts. */
  sinceMs?: number;
  /** It was refused alone by somebody on the way: where it is among others that are refused, it is the likely cause. */
  isSuspect?: boolean;
  /** Only on dead letters: the code of the error table by which a lead was refused for good. */
  code?: string;
  /**
   * Its place in the queue, rising in enqueue order; dead letters stand under the negative of theirs. Filled in by the
   * store; 0 when the database did not take it, undefined while the row is on its way there.
   */
  sequence?: number;
}

/** A lead that nobody will take, kept for the host to read. */
export interface DeadLetter {
  key: string;
  code: string;
  item: Item;
}
