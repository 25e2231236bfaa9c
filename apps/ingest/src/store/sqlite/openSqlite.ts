import { Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine, Writes } from '../Engine.js';
import type { Tables } from '../tables.js';
import { createSqliteDialect } from './createSqliteDialect.js';
import { createSqliteThread, type SqliteStatement, SqliteThreadError } from './createSqliteThread.js';

/** Faults of one row; all else (`FULL`, `IOERR`, `BUSY` …) is the state of the database. */
const ROW_ERROR = /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE)/;

/** `immediate`: two processes on one file wait for each other here instead of failing at the first write. */
const BEGIN: SqliteStatement = { sql: 'begin immediate', parameters: [] };
const COMMIT: SqliteStatement = { sql: 'commit', parameters: [] };

/**
 * Opens (or makes) the embedded database.
 * Errors: rejects with `SqliteThreadError` if the file cannot be opened or written.
 */
export async function openSqlite(file: string, busyTimeoutMs?: number): Promise<Engine> {
  const thread = createSqliteThread(file, busyTimeoutMs);
  await thread.start();
  const listeners = new Set<() => void>();
  const hearers = new Set<(payload: string) => void>();
  const writer = new Kysely<Tables>({ dialect: createSqliteDialect(thread, 'write') });
  const reader = new Kysely<Tables>({ dialect: createSqliteDialect(thread, 'read') });
  const wake = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    name: 'sqlite',
    writer,
    reader,
    selectRows(columns, rows) {
      const names = Object.keys(columns);
      const values = names.map((name, index) => sql`value ->> ${sql.lit(index)} as ${sql.ref(name)}`);
      const json = JSON.stringify(
        rows.map((row) => names.map((name) => (row as Record<string, unknown>)[name])),
      );
      // `where true` keeps the parser from taking ON CONFLICT for a join condition: sqlite.org/lang_upsert.html §2.2.
      return sql`select ${sql.join(values)} from json_each(${json}) where true`;
    },
    async transact<Row>(read: RawBuilder<Row>, decide: (rows: Row[]) => Writes) {
      const statement = (query: RawBuilder<unknown>): SqliteStatement => query.compile(writer);
      // The connection is ours until then: nobody's statement comes between the two trips.
      const hasLeads = await writer.connection().execute(async () => {
        const rows = (await thread.runAll('write', [BEGIN, statement(read)])).at(-1)?.rows as Row[];
        const generation = thread.generation();
        try {
          const writes = decide(rows);
          await thread.runAll('write', [...writes.inserts.map(statement), COMMIT], generation);
          return writes.hasLeads;
        } catch (error) {
          await thread.run('write', 'rollback', [], generation).catch(() => thread.abandon());
          throw error;
        }
      });
      if (hasLeads) wake();
    },
    async write(work) {
      const { value, hasChanges } = await writer.transaction().execute(work);
      if (hasChanges) wake();
      return value;
    },
    onLeads(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async tell(payload) {
      for (const hear of [...hearers]) hear(payload);
    },
    onTold(listener) {
      hearers.add(listener);
      return () => hearers.delete(listener);
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
