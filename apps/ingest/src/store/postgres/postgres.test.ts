import { findPostgres, type RunningPostgres, startPostgres } from '@lodestone/testkit/node';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../intake/createGroupCommit.js';
import { makeBatch, makeNewItem } from '../../testing/builders.js';
import { openTestStore } from '../../testing/storeEngines.js';
import { type Store, StoreUnavailableError } from '../Store.js';
import { openPostgres } from './openPostgres.js';

const found = findPostgres();
if ('skipReason' in found)
  process.stderr.write(`skipped: several processes on PostgreSQL: ${found.skipReason}\n`);

describe.skipIf('skipReason' in found)('several processes on one PostgreSQL', () => {
  let postgres: RunningPostgres;
  beforeAll(async () => {
    postgres = await startPostgres('binFolder' in found ? found.binFolder : '');
  }, 60_000);
  afterAll(() => postgres.stop());

  const nextWake = (store: Store) =>
    new Promise<void>((resolve) => {
      const stop = store.onLeads(() => {
        stop();
        resolve();
      });
    });

  it('open an empty database at the same time', async () => {
    const databaseUrl = postgres.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openTestStore({ databaseUrl })));
    await Promise.all(stores.map((store) => store.ping()));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('hear of each other’s leads', async () => {
    const databaseUrl = postgres.createDatabase();
    const one = await openTestStore({ databaseUrl });
    const other = await openTestStore({ databaseUrl });
    const woken = nextWake(other);
    await one.commit([makeBatch([makeNewItem()])]);
    await woken;
    expect(await other.listLeads({ limit: 5, order: 'asc' })).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });

  it('give ids in the order of commits, so that a reader who goes on after the last id misses none', async () => {
    const databaseUrl = postgres.createDatabase();
    const ahead = await openTestStore({ databaseUrl }, () => Date.now() + 60_000);
    const behind = await openTestStore({ databaseUrl });
    const seen: string[] = [];
    let isWriting = true;
    const reading = (async () => {
      for (let isLast = false; !isLast; ) {
        isLast = !isWriting;
        const after = seen.at(-1);
        const leads = await behind.listLeads({ limit: 500, order: 'asc', after });
        seen.push(...leads.map(({ id }) => id));
      }
    })();
    await Promise.all(
      [ahead, behind].map(async (store) => {
        for (let round = 0; round < 40; round += 1) await store.commit([makeBatch([makeNewItem()])]);
      }),
    );
    isWriting = false;
    await reading;
    expect(seen).toHaveLength(80);
    expect(seen).toEqual([...seen].sort());
    await Promise.all([ahead.close(), behind.close()]);
  });

  it('guarantee 15: every connection syncs its commits, whatever the database has been told', async () => {
    const databaseUrl = postgres.createDatabase();
    const read = async (name: string) => {
      const engine = await openPostgres(databaseUrl);
      const { writer } = engine;
      const settings = await Promise.all(
        Array.from({ length: 5 }, () =>
          // All at once, so that several connections of the pool are asked.
          writer
            .transaction()
            .execute((transaction) =>
              sql<{ value: string }>`select current_setting(${name}) as value from pg_sleep(0.05)`.execute(
                transaction,
              ),
            ),
        ),
      );
      await engine.close();
      return new Set(settings.flatMap(({ rows }) => rows.map(({ value }) => value)));
    };
    const set = async (level: string) => {
      const engine = await openPostgres(databaseUrl);
      const name = new URL(databaseUrl).pathname.slice(1);
      await sql`alter database ${sql.ref(name)} set synchronous_commit = ${sql.lit(level)}`.execute(
        engine.writer,
      );
      await engine.close();
    };
    expect(await read('fsync')).toEqual(new Set(['on']));
    await set('off');
    expect(await read('synchronous_commit')).toEqual(new Set(['on']));
    await set('remote_apply');
    expect(await read('synchronous_commit')).toEqual(new Set(['remote_apply']));
  });

  it('guarantee 21: share one transaction, and so one sync, between envelopes that come together', async () => {
    const databaseUrl = postgres.createDatabase();
    const store = await openTestStore({ databaseUrl });
    const engine = await openPostgres(databaseUrl);
    // Each transaction that writes takes one number; reading it takes one as well.
    const transactions = async () => {
      const { rows } = await sql<{ id: number }>`select txid_current() as id`.execute(engine.writer);
      return Number(rows[0]?.id);
    };
    const before = await transactions();
    const group = createGroupCommit(store);
    await Promise.all(Array.from({ length: 400 }, () => group.add(makeBatch([makeNewItem()]))));
    expect(group.commits()).toBeLessThan(10);
    // A few to spare for the database's own housekeeping.
    expect((await transactions()) - before).toBeLessThan(group.commits() + 10);
    await Promise.all([store.close(), engine.close()]);
  });

  it('say that they are unavailable while the database is down, and go on by themselves afterwards', async () => {
    const store = await openTestStore({ databaseUrl: postgres.createDatabase() });
    const group = createGroupCommit(store);
    const before = makeNewItem();
    await group.add(makeBatch([before]));
    await postgres.halt();
    const item = makeNewItem();
    await expect(group.add(makeBatch([item]))).rejects.toThrow(StoreUnavailableError);
    await expect(store.ping()).rejects.toThrow(StoreUnavailableError);
    await postgres.resume();
    expect(await group.add(makeBatch([item]))).toEqual(['stored']);
    expect((await store.listLeads({ limit: 5, order: 'asc' })).map(({ key }) => key)).toEqual([
      before.key,
      item.key,
    ]);
    await store.close();
  }, 30_000);
});
