import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { envelopeSchema } from '@lodestone/schema/zod';
import { Hono } from 'hono';
import pg from 'pg';
import type { ServerTask } from './servers.js';

/** One lead, one durable transaction. */
type Insert = (site: string, key: string, body: string) => Promise<void>;

const TABLE = 'create table if not exists naive (site text, key text, body text, primary key (site, key))';

/**
 * What is written in an afternoon: the same HTTP library and the same schema, no judgement, no log, and each request
 * inserts by itself. Durable as well: WAL with synchronous=FULL, or a commit of PostgreSQL.
 */
export async function startNaiveServer({ folder, databaseUrl }: ServerTask) {
  const insert = databaseUrl ? await openPostgres(databaseUrl) : openSqlite(join(folder, 'naive.db'));
  const app = new Hono();
  app.post('/v1/envelopes', async (c) => {
    const envelope = envelopeSchema.parse(JSON.parse(await c.req.text()));
    for (const item of envelope.items) await insert(envelope.site, item.key, JSON.stringify(item));
    return c.json({ receipt: 1, accepted: envelope.items.map(({ key }) => key), rejected: [] });
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, stop: async () => void server.close() };
}

function openSqlite(file: string): Insert {
  const Database = createRequire(import.meta.url)('libsql');
  const database = new Database(file);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec(TABLE);
  const statement = database.prepare('insert into naive values (?, ?, ?) on conflict do nothing');
  return async (site, key, body) => void statement.run(site, key, body);
}

async function openPostgres(connectionString: string): Promise<Insert> {
  const pool = new pg.Pool({ connectionString, max: 10 });
  await pool.query(TABLE);
  return async (site, key, body) => {
    await pool.query('insert into naive values ($1, $2, $3) on conflict do nothing', [site, key, body]);
  };
}
