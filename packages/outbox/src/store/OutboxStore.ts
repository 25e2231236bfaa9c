import { LEASE_MS } from '../limits.js';
import type { OutboxRow } from '../OutboxRow.js';

export interface Claim {
  nowMs: number;
  /** Keys that must not be claimed now. */
  except: { has(key: string): boolean };
}

export interface Claimed {
  /** What one envelope holds at the most, in enqueue order; leased in the same transaction that found them. */
  rows: OutboxRow[];
  /**
   * Milliseconds until it is worth a look again: the end of the lease that the queue stopped at (what comes after it
   * waits, so that order is kept), else `IDLE_LOOK_MS`.
   */
  waitMs: number;
  /** There are dead letters. */
  hasDead?: boolean;
}

/**
 * Queue semantics over a place that keeps rows. Every method is one transaction and resolves when it is complete.
 * Methods reject when the place fails; who calls decides what stands in.
 */
export interface OutboxStore {
  /**
   * Adds rows at the end and fills in their places. A row whose key is known is left out and gets none: the first one
   * stands. Resolves with whether the rows are durable.
   */
  add(rows: readonly OutboxRow[]): Promise<boolean>;
  claim(claim: Claim): Promise<Claimed>;
  /**
   * Writes a change into those rows that are still there, or takes them out of the queue where there is none. A change
   * with a `code` makes a dead letter.
   */
  settle(
    rows: readonly OutboxRow[],
    change?: Partial<Pick<OutboxRow, 'leaseUntilMs' | 'code' | 'isSuspect'>>,
  ): Promise<void>;
  /** Looks at every row, dead letters first: undefined takes it out, another object takes its place. */
  sweep(judge: (row: OutboxRow) => OutboxRow | undefined): Promise<void>;
  close(): void;
}

/**
 * Milliseconds that a row is still held; at most 0 when it is free. A lease that ends much later than any lease can was
 * written under a wrong clock: it counts as ended. Much, because a claim that was called earlier may run later.
 */
export function heldMs({ leaseUntilMs }: OutboxRow, { nowMs }: Claim): number {
  const leftMs = leaseUntilMs - nowMs;
  return leftMs > 2 * LEASE_MS ? 0 : leftMs;
}
