import type { Clock, Random } from '@lodestone/core';
import { addPartitionsAhead } from './behaviour/partitions.js';
import { createSqlStore } from './createSqlStore.js';
import { migrate } from './migrate.js';
import type { Store } from './Store.js';
import { openSqlite } from './sqlite/openSqlite.js';

/**
 * Where the leads are kept: a file of SQLite, or a PostgreSQL by its URL. `busyTimeoutMs`: how long a commit waits for
 * another process that writes to the file.
 */
export type StoreLocation = { sqliteFile: string; busyTimeoutMs?: number } | { databaseUrl: string };

/**
 * Opens the store and brings its schema up to date. The PostgreSQL driver is loaded only when it is asked for.
 * Errors: rejects with the driver's error when the file cannot be written or the database does not answer.
 */
export async function openStore(
  location: StoreLocation,
  clock: Pick<Clock, 'nowMs'>,
  random: Random,
): Promise<Store> {
  const engine =
    'sqliteFile' in location
      ? await openSqlite(location.sqliteFile, location.busyTimeoutMs)
      : await (await import('./postgres/openPostgres.js')).openPostgres(location.databaseUrl);
  try {
    await migrate(engine.writer);
    if (engine.name === 'postgres') await addPartitionsAhead(engine.writer, clock.nowMs());
  } catch (error) {
    await engine.close();
    throw error;
  }
  return createSqlStore(engine, clock, random);
}
