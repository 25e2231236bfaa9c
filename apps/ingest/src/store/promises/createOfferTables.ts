import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Migration 0011: what was drawn and which codes were given, and since when an offer runs for a visitor. */
export async function createOfferTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

// A coupon outlives its lead: what was given out stays given out.
const STATEMENTS = [
  `create table if not exists coupons (
    site text not null, offer_id text not null, holder text not null,
    lead_id text references leads (id) on delete set null, prize_id text, code text, issued_at_ms bigint not null,
    expires_at_ms bigint, redeemed_at_ms bigint, primary key (site, offer_id, holder))`,
  'create unique index if not exists coupons_by_code on coupons (site, code) where code is not null',
  'create index if not exists coupons_by_lead on coupons (lead_id)',
  `create table if not exists offer_clocks (
    site text not null, offer_id text not null, visitor text not null, started_at_ms bigint not null,
    primary key (site, offer_id, visitor))`,
];
