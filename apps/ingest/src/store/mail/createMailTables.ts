import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Migration 0008: letters, what was confirmed from a mailbox, and what none wants any more. */
export async function createMailTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table if not exists mails (
    id text not null primary key, site text not null, lead_id text not null references leads (id) on delete cascade,
    kind text not null, mailbox_hash text not null, state text not null, code text not null, at_ms bigint not null)`,
  'create index if not exists mails_by_lead on mails (lead_id, at_ms)',
  'create index if not exists mails_by_mailbox on mails (site, mailbox_hash, at_ms)',
  `create table if not exists confirmations (
    lead_id text not null references leads (id) on delete cascade, purpose text not null, site text not null,
    mailbox_hash text not null, at_ms bigint not null, primary key (lead_id, purpose))`,
  'create index if not exists confirmations_by_mailbox on confirmations (site, mailbox_hash)',
  `create table if not exists suppressions (
    site text not null, mailbox_hash text not null, purpose text not null, at_ms bigint not null,
    primary key (site, mailbox_hash, purpose))`,
];
