import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqliteConnectionName, SqliteThread } from './createSqliteThread.js';

/** Kysely over the worker thread: queries are built here and run there. */
export function createSqliteDialect(thread: SqliteThread, name: SqliteConnectionName): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(thread, name),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(thread: SqliteThread, name: SqliteConnectionName): Driver {
  let transaction: number | undefined;
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      const { rows, changes } = await thread.run(name, sql, parameters, transaction);
      return {
        rows: rows as Row[],
        ...(changes === undefined ? {} : { numAffectedRows: BigInt(changes) }),
      };
    },
    streamQuery() {
      throw new Error('streaming is not used');
    },
  };
  // One connection: whoever has a transaction open keeps the others waiting.
  let free: Promise<void> = Promise.resolve();
  let release: () => void = () => undefined;
  return {
    init: async () => undefined,
    async acquireConnection() {
      const before = free;
      let done: () => void = () => undefined;
      free = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    releaseConnection: async () => release(),
    // `immediate`: two processes on one file wait for each other here instead of failing at the first write.
    async beginTransaction() {
      await thread.run(name, 'begin immediate', []);
      transaction = thread.generation();
    },
    async commitTransaction() {
      await thread.run(name, 'commit', [], transaction);
      transaction = undefined;
    },
    async rollbackTransaction() {
      const broken = transaction;
      transaction = undefined;
      // Kysely would report this failure instead of the one that led here.
      await thread.run(name, 'rollback', [], broken).catch(() => thread.abandon());
    },
    destroy: async () => undefined,
  };
}
