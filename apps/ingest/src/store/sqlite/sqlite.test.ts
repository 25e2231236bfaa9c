import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSqliteDialect } from './createSqliteDialect.js';
import { createSqliteThread, type SqliteThread, SqliteThreadError } from './createSqliteThread.js';

let folder: string;
let thread: SqliteThread;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-sqlite-'));
  thread = createSqliteThread(join(folder, 'store.db'));
  await thread.run('write', 'create table t (a text primary key)', []);
});
afterEach(async () => {
  await thread.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rows = async () => (await thread.run('read', 'select a from t order by a', [])).rows;

it('guarantee 15: each commit is synced: write-ahead log, synchronous full', async () => {
  expect((await thread.run('write', 'pragma journal_mode', [])).rows).toEqual([{ journal_mode: 'wal' }]);
  expect((await thread.run('write', 'pragma synchronous', [])).rows).toEqual([{ synchronous: 2 }]);
});

it('reads while a transaction is open, and sees only what is committed', async () => {
  await thread.run('write', 'begin immediate', []);
  await thread.run('write', "insert into t values ('x')", []);
  expect(await rows()).toEqual([]);
  await thread.run('write', 'commit', []);
  expect(await rows()).toEqual([{ a: 'x' }]);
});

it('stores nothing of a transaction whose thread ends in the middle, and goes on with a new one', async () => {
  const db = new Kysely<{ t: { a: string } }>({ dialect: createSqliteDialect(thread, 'write') });
  const insert = (a: string) => sql`insert into t values (${a})`;
  const broken = db.transaction().execute(async (transaction) => {
    await insert('first').execute(transaction);
    thread.abandon();
    await insert('second').execute(transaction);
  });
  await expect(broken).rejects.toThrow(SqliteThreadError);
  expect(await rows()).toEqual([]);
  await db.transaction().execute((transaction) => insert('third').execute(transaction));
  expect(await rows()).toEqual([{ a: 'third' }]);
});

it('goes on after a statement that failed in a transaction', async () => {
  const db = new Kysely<{ t: { a: string } }>({ dialect: createSqliteDialect(thread, 'write') });
  const twice = db.transaction().execute(async (transaction) => {
    await sql`insert into t values ('x')`.execute(transaction);
    await sql`insert into t values ('x')`.execute(transaction);
  });
  await expect(twice).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  expect(await rows()).toEqual([]);
});

it('says when the disk is full, and goes on when there is room again', async () => {
  const db = new Kysely<{ t: { a: string } }>({ dialect: createSqliteDialect(thread, 'write') });
  const insert = () =>
    db.transaction().execute((tx) => sql`insert into t values (${'x'.repeat(50_000)})`.execute(tx));
  const pages = Number(
    ((await thread.run('write', 'pragma page_count', [])).rows[0] as { page_count: number }).page_count,
  );
  await thread.run('write', `pragma max_page_count = ${pages}`, []);
  await expect(insert()).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  await thread.run('write', 'pragma max_page_count = 1000000', []);
  await insert();
  expect(await rows()).toHaveLength(1);
});

it('guarantee 15: refuses a place where a write-ahead log cannot be kept', async () => {
  const memory = createSqliteThread(':memory:');
  await expect(memory.start()).rejects.toMatchObject({ code: 'SQLITE_NOT_DURABLE' });
});

it('rejects when the file cannot be opened, and opens it once it can', async () => {
  const missing = join(folder, 'later');
  const other = createSqliteThread(join(missing, 'store.db'));
  await expect(other.start()).rejects.toThrow(SqliteThreadError);
  mkdirSync(missing);
  await other.start();
  expect(existsSync(join(missing, 'store.db'))).toBe(true);
  await other.stop();
});
