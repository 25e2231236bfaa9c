import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { type Listening, startListening } from './startListening.js';

/** SQLSTATE classes that blame a row: data exception, integrity constraint violation. PostgreSQL, appendix A. */
const ROW_ERROR = /^2[23]/;
/** serialization_failure, deadlock_detected. */
const RETRYABLE = /^40(001|P01)$/;
/** Any number that nobody else in this database uses for pg_advisory locks. */
const COMMIT_LOCK = 5_206_211;
const CHANNEL = 'lodestone_leads';
const TOLD_CHANNEL = 'lodestone_told';
/** A database that does not answer within this counts as unavailable; the client comes again. */
const CONNECT_TIMEOUT_MS = 3_000;
const QUERY_TIMEOUT_MS = 10_000;
/** A little less, so that a living server ends the statement itself. */
const STATEMENT_TIMEOUT_MS = 9_000;
const MAX_CONNECTIONS = 10;
const INT8_OID = 20;

/**
 * A role or a database may have `synchronous_commit = off`: then a commit is answered before it is on the disk. The
 * other values all wait for the local disk; they are the operator's choice. PostgreSQL 15, §20.5.1.
 */
const SYNC_COMMITS = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') = 'off'`;

/** bigint as a number: milliseconds and counts stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * Connects to PostgreSQL. Errors: rejects with the driver's error if it does not answer.
 * Concurrency: any number of processes; an advisory lock orders their commits, and with them the lead ids.
 */
export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  const pool = new pg.Pool({
    ...connection,
    types,
    max: MAX_CONNECTIONS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'lodestone',
    onConnect: async (client) => void (await client.query(SYNC_COMMITS)),
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks between two statements of a transaction; the next statement on it tells the caller.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  const listening = startListening(() => new pg.Client({ ...connection, keepAlive: true }), CHANNEL);
  await listening.started;
  /** Only where somebody wants to hear of what is not stored: it costs a connection. */
  let told: Listening | undefined;
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    name: 'postgres',
    writer: db,
    reader: db,
    selectRows(columns, rows) {
      const names = Object.keys(columns);
      const definition = sql.join(
        names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name] ?? 'text')}`),
      );
      return sql`select ${sql.join(names.map((name) => sql.ref(`row.${name}`)))}
        from json_to_recordset(${JSON.stringify(rows)}::json) as row(${definition})`;
    },
    transact: (read, decide) =>
      db.connection().execute(async (connection) => {
        await BEGIN_LOCKED.execute(connection);
        try {
          const { rows } = await read.execute(connection);
          const { inserts, hasLeads } = decide(rows);
          if (inserts.length > 0) await inOneStatement(inserts, hasLeads).execute(connection);
          await sql`commit`.execute(connection);
        } catch (error) {
          // Of no use on a connection that is gone; what is to be told is the first failure.
          await sql`rollback`.execute(connection).catch(() => undefined);
          throw error;
        }
      }),
    write: (work) =>
      db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (transaction) => {
          const { value, hasChanges } = await work(transaction);
          if (hasChanges) await sql`select pg_notify(${CHANNEL}, '')`.execute(transaction);
          return value;
        }),
    onLeads: (listener) => listening.onNotification(() => listener()),
    async tell(payload) {
      await sql`select pg_notify(${TOLD_CHANNEL}, ${payload})`.execute(db);
    },
    onTold(listener) {
      told ??= startListening(() => new pg.Client({ ...connection, keepAlive: true }), TOLD_CHANNEL);
      return told.onNotification((payload) => payload !== undefined && listener(payload));
    },
    isRowError: (error) => ROW_ERROR.test(sqlState(error)),
    isRetryable: (error) => RETRYABLE.test(sqlState(error)),
    async close() {
      await listening.stop();
      await told?.stop();
      await db.destroy();
    },
  };
}

/**
 * One trip: without parameters several statements go as one. The lock comes first and alone, so that the statements
 * after it see what was committed before it was given; hence read committed, whatever the database's default is.
 */
const BEGIN_LOCKED = sql.raw(
  `begin isolation level read committed; select pg_advisory_xact_lock(${COMMIT_LOCK})`,
);

/** All inserts as one statement, each in its own `with`; foreign keys are checked at its end. PostgreSQL, §7.8.4. */
function inOneStatement(inserts: readonly RawBuilder<unknown>[], hasLeads: boolean): RawBuilder<unknown> {
  const parts = inserts.map((insert, index) => sql`${sql.ref(`insert_${index}`)} as (${insert})`);
  return sql`with ${sql.join(parts)} select ${hasLeads ? sql`pg_notify(${CHANNEL}, '')` : sql`1`}`;
}

const sqlState = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');
