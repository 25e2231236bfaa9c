import { Worker } from 'node:worker_threads';

export type SqliteConnectionName = 'write' | 'read';

export interface SqliteStatement {
  sql: string;
  parameters: readonly unknown[];
}

export interface SqliteResult {
  rows: unknown[];
  changes?: number | undefined;
}

/** SQL on a worker thread; one writing and one reading connection. */
export interface SqliteThread {
  /** Resolves once the database file is open and can be written; opens it again after a failure. */
  start(): Promise<void>;
  /** Counts the threads started so far. */
  generation(): number;
  /**
   * Rejects with `SqliteThreadError`; also when `generation` is given and the thread has been replaced since, so that
   * the rest of a broken transaction never runs outside of one.
   */
  run(
    connection: SqliteConnectionName,
    sql: string,
    parameters: readonly unknown[],
    generation?: number,
  ): Promise<SqliteResult>;
  /**
   * Runs statements one after another in one trip to the thread. After a failure the rest is not run, and an open
   * transaction is rolled back there.
   */
  runAll(
    connection: SqliteConnectionName,
    statements: readonly SqliteStatement[],
    generation?: number,
  ): Promise<SqliteResult[]>;
  /** Ends a thread whose state is unknown; the next call starts another one. */
  abandon(): void;
  stop(): Promise<void>;
}

/** An error of SQLite by its extended code (`SQLITE_FULL`, `SQLITE_CONSTRAINT_PRIMARYKEY` …). */
export class SqliteThreadError extends Error {
  override readonly name = 'SqliteThreadError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Waiting {
  resolve(results: SqliteResult[]): void;
  reject(error: Error): void;
}

interface Running {
  worker: Worker;
  opened: Promise<void>;
  waiting: Map<number, Waiting>;
}

type Answer = 'open' | { id: number; results?: SqliteResult[]; error?: { code: string; message: string } };

/**
 * After these the connection itself is suspect: the thread is ended, and the next call opens the file anew. `BUSY`,
 * because libsql 0.5 does not reset a statement that failed so, and no later transaction can be committed beside it
 * ("SQL statements in progress"): guarantee 19 of `guarantees.test.ts`. To be looked at again with libsql 0.6.
 */
const BROKEN = /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|MISUSE|BUSY|LOCKED)/;

/** How long a statement waits for another process that writes to the file. Reads of this process wait behind it. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Starts a thread on first use, and again after it failed.
 * Limits: one thread, so statements run one after another; a transaction of `write` may have reads in between.
 */
export function createSqliteThread(file: string, busyTimeoutMs: number = BUSY_TIMEOUT_MS): SqliteThread {
  let running: Running | undefined;
  let lastId = 0;
  let generation = 0;

  function launch(): Running {
    const worker = new Worker(new URL('./sqliteWorker.mjs', import.meta.url), {
      workerData: { file, busyTimeoutMs },
    });
    const waiting = new Map<number, Waiting>();
    const opened = new Promise<void>((resolve, reject) => {
      const fail = (error: Error) => {
        if (running?.worker === worker) running = undefined;
        for (const { reject } of waiting.values()) reject(error);
        waiting.clear();
        reject(error);
      };
      worker.on('error', (error) => fail(toThreadError(error)));
      worker.on('exit', () => fail(ended()));
      worker.on('message', (answer: Answer) => {
        if (answer === 'open') resolve();
        else settle(waiting, answer, worker);
      });
    });
    opened.catch(() => undefined);
    return { worker, opened, waiting };
  }

  function settle(waiting: Map<number, Waiting>, answer: Exclude<Answer, 'open'>, worker: Worker): void {
    const entry = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.results) {
      entry?.resolve(answer.results);
      return;
    }
    const error = new SqliteThreadError(answer.error?.code ?? 'SQLITE_UNKNOWN', answer.error?.message ?? '');
    entry?.reject(error);
    if (BROKEN.test(error.code)) void worker.terminate();
  }

  const current = (): Running => {
    if (!running) {
      generation += 1;
      running = launch();
    }
    return running;
  };

  async function send(
    command: { connection: SqliteConnectionName; statements: readonly SqliteStatement[]; isAtomic: boolean },
    expected: number | undefined,
  ): Promise<SqliteResult[]> {
    if (expected !== undefined && (expected !== generation || !running)) throw ended();
    const { worker, opened, waiting } = current();
    await opened;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      if (running?.worker !== worker) return reject(ended());
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...command });
    });
  }

  return {
    start: () => current().opened,
    generation: () => generation,
    async run(connection, sql, parameters, expected) {
      const statements = [{ sql, parameters }];
      const [result] = await send({ connection, statements, isAtomic: false }, expected);
      return result ?? { rows: [] };
    },
    runAll: (connection, all, expected) => {
      // Only text and parameters can be copied to a thread.
      const statements = all.map(({ sql, parameters }) => ({ sql, parameters }));
      return send({ connection, statements, isAtomic: true }, expected);
    },
    abandon() {
      void running?.worker.terminate();
      running = undefined;
    },
    async stop() {
      const ending = running;
      if (!ending) return;
      const exited = new Promise<void>((resolve) => ending.worker.once('exit', () => resolve()));
      ending.worker.postMessage('close');
      await exited;
    },
  };
}

const ended = () => new SqliteThreadError('SQLITE_THREAD_ENDED', 'the thread ended');

function toThreadError(error: unknown): SqliteThreadError {
  const { code, message } = error as { code?: string; message?: string };
  return new SqliteThreadError(code ?? 'SQLITE_THREAD_FAILED', message ?? '');
}
