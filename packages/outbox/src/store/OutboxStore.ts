import { LEASE_MS } from '../limits.js';
import type { OutboxRow, StoredRow } from '../OutboxRow.js';

export interface Claim {
  nowMs: number;
  /** Keys that must not be claimed now. */
  except: ReadonlySet<string>;
}

export interface Claimed {
  /** What one envelope holds at the most, in enqueue order; leased in the same transaction that found them. */
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
  /** Takes rows out of the queue: they were delivered, or are signals that nobody will take. */
  remove(rows: readonly StoredRow[]): Promise<void>;
  /** Writes a new end of lease into rows that are still there (0: free at once), or the code that makes one a dead letter. */
  amend(rows: readonly StoredRow[], change: Partial<Pick<OutboxRow, 'leaseUntilMs' | 'code'>>): Promise<void>;
  /** Erases all rows, or all but leads. */
  erase(what: 'all' | 'signals'): Promise<void>;
  close(): void;
}

/**
 * Whether a row is free. A lease that ends later than any lease can was written under a wrong clock: it counts as ended.
 */
export function isFree(row: OutboxRow, { nowMs, except }: Claim): boolean {
  const isHeld = row.leaseUntilMs > nowMs && row.leaseUntilMs <= nowMs + LEASE_MS;
  return !isHeld && !row.code && !except.has(row.item.key);
}
