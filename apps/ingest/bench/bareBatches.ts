import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';

/** As many rows as the server's group commit puts into one transaction. */
const BATCH_ROWS = 512;
/** About what a lead takes in `leads.body`. */
const BODY = 'x'.repeat(600);
const TABLE = 'create table if not exists bare (site text, key text, body text, primary key (site, key))';

/** Rows a second that the engine itself takes in durable batches through the same driver, with nothing around it. */
export async function bareBatchRate(folder: string, databaseUrl: string | undefined, durationMs: number) {
  const run = `${Date.now()}`;
  const engine = databaseUrl ? await openPostgres(databaseUrl) : openSqlite(join(folder, 'bare.db'));
  const startMs = performance.now();
  let rows = 0;
  while (performance.now() - startMs < durationMs) {
    await engine.insert(
      Array.from({ length: BATCH_ROWS }, () => ['demo', `${run}-${String(rows++).padStart(10, '0')}`, BODY]),
    );
  }
  const elapsedMs = performance.now() - startMs;
  await engine.close();
  return (rows / elapsedMs) * 1_000;
}

interface BareEngine {
  insert(rows: string[][]): Promise<void>;
  close(): Promise<void>;
}

function openSqlite(file: string): BareEngine {
  const Database = createRequire(import.meta.url)('libsql');
  const database = new Database(file);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec(TABLE);
  const statement = database.prepare(
    `insert into bare select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true on conflict do nothing`,
  );
  return {
    insert: async (rows) => void statement.run(JSON.stringify(rows)),
    close: async () => void database.close(),
  };
}

async function openPostgres(connectionString: string): Promise<BareEngine> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(TABLE);
  return {
    async insert(rows) {
      const columns = [0, 1, 2].map((column) => rows.map((row) => row[column]));
      await client.query(
        'insert into bare select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing',
        columns,
      );
    },
    close: () => client.end(),
  };
}
