// Runs SQL on its own thread, so that waiting for the disk never stalls the HTTP loop. Plain JavaScript: a worker is
// started by its file, which no bundler or test runner has translated.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * @typedef {{ sql: string, parameters: readonly unknown[] }} Statement
 * @typedef {{ id: number, connection: 'write' | 'read', statements: Statement[], isAtomic: boolean }} Command
 */

const Database = createRequire(import.meta.url)('libsql');
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);

/** https://www.sqlite.org/pragma.html#pragma_synchronous */
const SYNCHRONOUS_FULL = 2;

const connections = { write: open(), read: open() };

/** WAL and synchronous=FULL: a commit has returned only once its pages are synced. */
function open() {
  const database = new Database(workerData.file);
  database.exec(`pragma busy_timeout = ${workerData.busyTimeoutMs}`);
  // Read back: a file system without shared memory keeps its old journal, and says so only here.
  demand(database, 'pragma journal_mode = wal', 'wal');
  database.exec('pragma synchronous = full');
  demand(database, 'pragma synchronous', SYNCHRONOUS_FULL);
  database.exec('pragma foreign_keys = on');
  return database;
}

/**
 * @param {{ prepare(sql: string): { raw(): { get(): unknown[] } } }} database
 * @param {string} pragma
 * @param {string | number} expected
 */
function demand(database, pragma, expected) {
  const [value] = database.prepare(pragma).raw().get();
  if (value === expected) return;
  throw Object.assign(new Error(`${pragma} gave ${value}`), { code: 'SQLITE_NOT_DURABLE' });
}

/** @param {Command} command */
function runAll({ connection, statements, isAtomic }) {
  const database = connections[connection];
  try {
    return statements.map((statement) => run(database, statement));
  } catch (error) {
    if (isAtomic && database.inTransaction) database.exec('rollback');
    throw error;
  }
}

/**
 * @param {ReturnType<typeof open>} database
 * @param {Statement} statement
 */
function run(database, { sql, parameters }) {
  // A full disk or an I/O error makes SQLite roll back by itself; a second rollback would hide the first error.
  if (sql === 'rollback' && !database.inTransaction) return { rows: [] };
  const statement = database.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) };
  return { rows: [], changes: Number(statement.run(parameters).changes) };
}

port.on('message', (/** @type {Command | 'close'} */ command) => {
  if (command === 'close') {
    connections.read.close();
    connections.write.close();
    port.close();
    return;
  }
  try {
    port.postMessage({ id: command.id, results: runAll(command) });
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
    port.postMessage({ id: command.id, error: { code: code ?? 'SQLITE_UNKNOWN', message } });
  }
});

port.postMessage('open');
