import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { addPartition } from './partitions.js';

const COLUMNS = sql.raw(`site text not null, key text not null, type text not null, name text not null,
  visitor text not null, session text, lead_id text, at_ms bigint not null, client_at_ms bigint not null,
  sent_at_ms bigint not null, received_at_ms bigint not null, props text not null, is_counted integer not null,
  mark text not null, has_gpc integer not null`);

/**
 * One table of events. On SQLite `seq` is the place of the row itself, by which the oldest are purged; on PostgreSQL there is
 * a partition for each month, and one for whatever has none.
 */
export async function createEventsTable(db: Kysely<Tables>, isPostgres: boolean): Promise<void> {
  if (isPostgres) {
    await sql`create table events (seq bigint not null, ${COLUMNS}) partition by range (received_at_ms)`.execute(
      db,
    );
    await sql`create table events_default partition of events default`.execute(db);
    await sql`create index events_by_seq on events (seq)`.execute(db);
    for (const receivedAtMs of await monthsOfOldEvents(db)) await addPartition(db, receivedAtMs);
  } else {
    await sql`create table events (seq integer primary key, ${COLUMNS})`.execute(db);
  }
  await sql`create index events_by_visitor on events (site, visitor, at_ms)`.execute(db);
}

async function monthsOfOldEvents(db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ at: number | string }>`
    select distinct extract(epoch from date_trunc('month', to_timestamp(received_at_ms / 1000) at time zone 'UTC')) * 1000 as at
    from (select received_at_ms from events_of_0001 union all select received_at_ms from leads) as old`.execute(
    db,
  );
  return rows.map(({ at }) => Number(at));
}
