import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Migration 0009: who may fetch which file, how often and until when. */
export async function createGrantTables(db: Kysely<Tables>): Promise<void> {
  await sql
    .raw(
      `create table if not exists grants (
        lead_id text not null primary key references leads (id) on delete cascade, site text not null,
        asset_id text not null, issue integer not null, used integer not null, downloads integer not null,
        expires_at_ms bigint not null, started_at_ms bigint not null, revoked_at_ms bigint,
        granted_at_ms bigint not null)`,
    )
    .execute(db);
}
