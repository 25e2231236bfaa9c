import { type Kysely, Migrator } from 'kysely';
import { migrationProvider } from './migrations.js';
import type { Tables } from './tables.js';

/** Brings the schema up to date; harmless when it is. Rejects with the first failure. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationProvider }).migrateToLatest();
  if (error) throw error;
}
