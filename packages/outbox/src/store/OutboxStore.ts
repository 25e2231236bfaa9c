import type { DeadLetter, OutboxRow, StoredRow } from '../OutboxRow.js';

export interface Claim {
  owner: string;
  nowMs: number;
  leaseMs: number;
  maxItems: number;
  maxBytes: number;
  /** Keys that must not be claimed now. */
  except: ReadonlySet<string>;
}

export interface Claimed {
  /** In enqueue order; leased to the owner in the same transaction that found them. */
  rows: StoredRow[];
  /** When nothing was free: milliseconds until the next lease of somebody else ends; undefined when nothing is left. */
  waitMs: number | undefined;
}

/**
 * Queue semantics over a place that keeps rows. Every method is one transaction and resolves when it is complete.
 * Methods reject when the place fails; who calls decides what stands in.
 */
export interface OutboxStore {
  /** Adds rows at the end. A row whose key is known is left out and is not in the answer: the first one stands. */
  add(rows: readonly OutboxRow[]): Promise<StoredRow[]>;
  claim(claim: Claim): Promise<Claimed>;
  /** Takes rows out of the queue: they were delivered. */
  remove(rows: readonly StoredRow[]): Promise<void>;
  /** Gives rows back with a new end of lease (0: at once) and counts the attempt. */
  release(rows: readonly StoredRow[], leaseUntilMs: number): Promise<void>;
  /** Moves a row to the dead letters. */
  bury(row: StoredRow, code: string, nowMs: number): Promise<void>;
  deadLetters(): Promise<DeadLetter[]>;
  /** Erases rows and dead letters of all types, or of all but leads. */
  erase(what: 'all' | 'signals'): Promise<void>;
  close(): void;
}

/**
 * Whether a row is free. A lease that ends later than any lease can was written under a wrong clock: it counts as ended.
 */
export function isFree(row: OutboxRow, { nowMs, leaseMs, except }: Claim): boolean {
  return !except.has(row.item.key) && (row.leaseUntilMs <= nowMs || row.leaseUntilMs > nowMs + leaseMs);
}
