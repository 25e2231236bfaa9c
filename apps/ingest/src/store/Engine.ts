import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './tables.js';

export type ColumnType = 'text' | 'bigint' | 'integer';

/** What differs between the two databases; everything else is shared. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** One write at a time on SQLite; a pool on PostgreSQL. */
  readonly writer: Kysely<Tables>;
  /** Never waits for a write; sees what was committed before the call. */
  readonly reader: Kysely<Tables>;
  /**
   * Rows from one JSON parameter, so that no batch meets the limit of parameters (SQLite 32,766; PostgreSQL 65,535):
   * a `select` of the columns in the order given.
   */
  selectRows(columns: Record<string, ColumnType>, rows: readonly object[]): RawBuilder<unknown>;
  /** Keeps others from giving lead ids until the transaction ends. */
  lockLeadOrder(transaction: Transaction<Tables>): Promise<void>;
  /** Wakes the listeners of all processes once the transaction is committed. */
  announceLeads(transaction: Transaction<Tables>): Promise<void>;
  /** After a commit that brought leads; does what `announceLeads` could not. */
  leadsCommitted(): void;
  onLeads(listener: () => void): () => void;
  /** Whether this row is to blame, and not the database's state. */
  isRowError(error: unknown): boolean;
  /** Whether the same transaction may pass at once (a deadlock, a serialization failure). */
  isRetryable(error: unknown): boolean;
  close(): Promise<void>;
}
