import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** Inserts of one transaction, and whether the listeners of all processes are to be woken by its commit. */
export interface Writes {
  inserts: readonly RawBuilder<unknown>[];
  hasLeads: boolean;
}

/** What a transaction gives, and whether the listeners of all processes are to be woken by its commit. */
export interface Written<Value> {
  value: Value;
  hasChanges: boolean;
}

export type ColumnType = 'text' | 'bigint' | 'integer' | 'double precision';

/** What differs between the two databases; everything else is shared. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** One write at a time on SQLite; a pool on PostgreSQL. */
  readonly writer: Kysely<Tables>;
  /** Never waits for a write; sees what was committed before the call. */
  readonly reader: Kysely<Tables>;
  /**
   * Rows from one JSON parameter, so that no batch meets the limit of parameters (SQLite 32,766; PostgreSQL 65,535):
   * a `select` of the columns by their names, in the order given.
   */
  selectRows(columns: Record<string, ColumnType>, rows: readonly object[]): RawBuilder<unknown>;
  /**
   * One durable transaction in as few trips as the engine allows: what is read decides what is written. Of all processes
   * on the database one is in here at a time, so that what was read stays true until the commit.
   */
  transact<Row>(read: RawBuilder<Row>, decide: (rows: Row[]) => Writes): Promise<void>;
  /**
   * One durable transaction apart from the commits of leads. On PostgreSQL they do not wait for it; on SQLite they do, so
   * it must be short.
   */
  write<Value>(work: (db: Transaction<Tables>) => Promise<Written<Value>>): Promise<Value>;
  onLeads(listener: () => void): () => void;
  /** Tells all processes something that is not stored; nobody waits for it. On SQLite: this process alone. */
  tell(payload: string): Promise<void>;
  onTold(listener: (payload: string) => void): () => void;
  /** Whether this row is to blame, and not the database's state. */
  isRowError(error: unknown): boolean;
  /** Whether the same transaction may pass at once (a deadlock, a serialization failure). */
  isRetryable(error: unknown): boolean;
  close(): Promise<void>;
}
