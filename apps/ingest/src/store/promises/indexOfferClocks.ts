import { type Kysely, sql } from 'kysely';

/** Migration 0015: the oldest clocks are found without reading all of them. */
export async function indexOfferClocks(db: Kysely<unknown>): Promise<void> {
  await sql`create index if not exists offer_clocks_by_start on offer_clocks (started_at_ms)`.execute(db);
}
