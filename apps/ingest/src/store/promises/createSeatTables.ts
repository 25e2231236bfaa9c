import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Migration 0010: webinars as they were last told of, seats in them, and the row that whoever gives out the last one takes. */
export async function createSeatTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table if not exists webinars (
    site text not null, id text not null, starts_at_ms bigint not null, ends_at_ms bigint not null,
    is_cancelled integer not null, revision integer not null, sequence integer not null, primary key (site, id))`,
  `create table if not exists seats (
    site text not null, webinar_id text not null, holder text not null,
    lead_id text not null references leads (id) on delete cascade, state text not null, place bigint not null,
    asked_at_ms bigint not null, primary key (site, webinar_id, holder))`,
  'create index if not exists seats_by_lead on seats (lead_id)',
  'create index if not exists seats_by_place on seats (site, webinar_id, state, place)',
  `create table if not exists magnet_locks (
    site text not null, kind text not null, id text not null, turns bigint not null, primary key (site, kind, id))`,
];
