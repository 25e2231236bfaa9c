import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { startListening } from './startListening.js';

/** SQLSTATE classes that blame a row: data exception, integrity constraint violation. PostgreSQL, appendix A. */
const ROW_ERROR = /^2[23]/;
/** serialization_failure, deadlock_detected. */
const RETRYABLE = /^40(001|P01)$/;
/** Any number that nobody else in this database uses for pg_advisory locks. */
const LEAD_ORDER_LOCK = 5_206_211;
const CHANNEL = 'lodestone_leads';
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
 * Concurrency: any number of processes; the primary key of `items` decides, an advisory lock orders the lead ids.
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
    async lockLeadOrder(transaction) {
      await sql`select pg_advisory_xact_lock(${sql.lit(LEAD_ORDER_LOCK)})`.execute(transaction);
    },
    async announceLeads(transaction) {
      await sql`select pg_notify(${CHANNEL}, '')`.execute(transaction);
    },
    leadsCommitted: () => undefined,
    onLeads: listening.onNotification,
    isRowError: (error) => ROW_ERROR.test(sqlState(error)),
    isRetryable: (error) => RETRYABLE.test(sqlState(error)),
    async close() {
      await listening.stop();
      await db.destroy();
    },
  };
}

const sqlState = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');
