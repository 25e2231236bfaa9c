import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { copyOldEvents } from './copyOldEvents.js';
import { createEventsTable } from './createEventsTable.js';
import { createStandingTables } from './createStandingTables.js';

/**
 * Migration 0006: events in columns and partitions, and what is projected from them. Old events and leads are taken over.
 * One transaction on both engines, because half of a copy would be a loss.
 */
export async function createBehaviourTables(untyped: Kysely<unknown>): Promise<void> {
  const db = untyped as Kysely<Tables>;
  // Kysely runs no migration of SQLite in a transaction, and keeps no second process out of it.
  if (db.isTransaction) await create(db, true);
  else await db.transaction().execute((transaction) => create(transaction, false));
}

async function create(db: Kysely<Tables>, isPostgres: boolean): Promise<void> {
  const tables = await db.introspection.getTables();
  const events = tables.find(({ name }) => name === 'events');
  if (events?.columns.some(({ name }) => name === 'seq')) return;
  await createVisitTables(db);
  await createAliasTables(db);
  await createStandingTables(db);
  await sql`alter table events rename to events_of_0001`.execute(db);
  await sql`drop index if exists events_by_time`.execute(db);
  await createEventsTable(db, isPostgres);
  await copyOldEvents(db);
  await sql`drop table events_of_0001`.execute(db);
}

async function createVisitTables(db: Kysely<Tables>): Promise<void> {
  await sql`create table visits (
    site text not null, visitor text not null, started_at_ms bigint not null,
    ended_at_ms bigint not null, source text not null, device text not null, language text not null,
    path text not null, signals integer not null, has_gpc integer not null, touch text,
    primary key (site, visitor, started_at_ms))`.execute(db);
  await sql`create table visit_campaigns (
    site text not null, visitor text not null, started_at_ms bigint not null, campaign text not null,
    day integer not null, source text not null, device text not null, step integer not null,
    primary key (site, visitor, started_at_ms, campaign))`.execute(db);
  await sql`create table funnel_days (
    site text not null, day integer not null, campaign text not null, source text not null, device text not null,
    viewed bigint not null, started bigint not null, submitted bigint not null,
    primary key (site, day, campaign, source, device))`.execute(db);
  // The few that ended with a submission, for what became of it.
  await sql`create index visit_campaigns_submitted on visit_campaigns
    (site, day, visitor, started_at_ms, campaign) where step = 3`.execute(db);
  await sql`create table visitors (
    site text not null, visitor text not null, first_at_ms bigint not null, last_at_ms bigint not null,
    first_touch text, last_touch text, primary key (site, visitor))`.execute(db);
}

async function createAliasTables(db: Kysely<Tables>): Promise<void> {
  await sql`create table identifications (
    site text not null, visitor text not null, key text not null, at_ms bigint not null, identity_id text not null,
    primary key (site, visitor, key))`.execute(db);
  await sql`create index identifications_by_identity on identifications (identity_id)`.execute(db);
  await sql`create table withdrawals (
    site text not null, visitor_hash text not null, at_ms bigint not null,
    primary key (site, visitor_hash))`.execute(db);
  await sql`create table projection_queue (
    kind text not null, site text not null, id text not null, version bigint not null,
    primary key (kind, site, id))`.execute(db);
  await sql`insert into cursors (name, position, revision) values ('behaviour', '0', 0)
    on conflict do nothing`.execute(db);
}
