import { Kysely, sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { createSqliteDialect } from './createSqliteDialect.js';
import { createSqliteThread, SqliteThreadError } from './createSqliteThread.js';

/** Faults of one row; all else (`FULL`, `IOERR`, `BUSY` …) is the state of the database. */
const ROW_ERROR = /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)/;

/**
 * Opens (or makes) the embedded database.
 * Errors: rejects with `SqliteThreadError` if the file cannot be opened or written.
 */
export async function openSqlite(file: string, busyTimeoutMs?: number): Promise<Engine> {
  const thread = createSqliteThread(file, busyTimeoutMs);
  await thread.start();
  const listeners = new Set<() => void>();
  const writer = new Kysely<Tables>({ dialect: createSqliteDialect(thread, 'write') });
  const reader = new Kysely<Tables>({ dialect: createSqliteDialect(thread, 'read') });
  return {
    name: 'sqlite',
    writer,
    reader,
    selectRows(columns, rows) {
      const names = Object.keys(columns);
      const values = names.map((_, index) => sql`value ->> ${sql.lit(index)}`);
      const json = JSON.stringify(
        rows.map((row) => names.map((name) => (row as Record<string, unknown>)[name])),
      );
      // `where true` keeps the parser from taking ON CONFLICT for a join condition: sqlite.org/lang_upsert.html §2.2.
      return sql`select ${sql.join(values)} from json_each(${json}) where true`;
    },
    // The single writer is the lock.
    lockLeadOrder: async () => undefined,
    announceLeads: async () => undefined,
    leadsCommitted() {
      for (const listener of [...listeners]) listener();
    },
    onLeads(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isRowError: (error) => error instanceof SqliteThreadError && ROW_ERROR.test(error.code),
    isRetryable: () => false,
    async close() {
      await writer.destroy();
      await reader.destroy();
      await thread.stop();
    },
  };
}
