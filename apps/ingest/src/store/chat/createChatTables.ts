import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Migration 0012: conversations, their messages, and the replies that are kept ready. */
export async function createChatTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table if not exists chat_threads (
    id text not null primary key, site text not null, campaign text not null default '', locale text not null default '',
    page text not null default '', lead_id text references leads (id) on delete cascade, assignee text not null default '',
    created_at_ms bigint not null, last_at_ms bigint not null, last_seq bigint not null, visitor_seq bigint not null,
    operator_seq bigint not null, closed_seq bigint not null, visitor_read bigint not null default 0,
    operator_read bigint not null default 0)`,
  'create index if not exists chat_threads_by_time on chat_threads (site, last_seq)',
  'create index if not exists chat_threads_by_lead on chat_threads (lead_id)',
  `create table if not exists chat_messages (
    seq bigint not null primary key, thread_id text not null references chat_threads (id) on delete cascade,
    key text not null, author text not null, name text not null, text text not null, at_ms bigint not null)`,
  'create index if not exists chat_messages_by_thread on chat_messages (thread_id, seq)',
  `create table if not exists chat_replies (
    id text not null primary key, site text not null, shortcut text not null, text text not null)`,
  'create index if not exists chat_replies_by_site on chat_replies (site, shortcut)',
];
