import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Migration 0014: who is on the way through which sequence, and what was sent. */
export async function createSequenceTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table if not exists sequence_runs (
    id text not null primary key, site text not null, sequence text not null, scope text not null,
    lead_id text not null, mailbox_hash text not null, round integer not null, step integer not null,
    state text not null, reason text not null, entered_at_ms bigint not null, wanted_at_ms bigint not null,
    due_at_ms bigint not null, attempts integer not null, tries integer not null)`,
  `create unique index if not exists sequence_runs_once
    on sequence_runs (site, mailbox_hash, sequence, scope, round)`,
  'create index if not exists sequence_runs_due on sequence_runs (state, due_at_ms)',
  'create index if not exists sequence_runs_by_lead on sequence_runs (lead_id)',
  `create table if not exists sequence_notes (
    id text not null primary key, run_id text not null, site text not null, sequence text not null,
    lead_id text not null references leads (id) on delete cascade, step integer not null, state text not null,
    code text not null, mailbox_hash text not null, at_ms bigint not null)`,
  'create index if not exists sequence_notes_by_lead on sequence_notes (lead_id, at_ms)',
  'create index if not exists sequence_notes_by_mailbox on sequence_notes (site, mailbox_hash, at_ms)',
  'create index if not exists sequence_notes_by_sequence on sequence_notes (site, sequence, state)',
];
