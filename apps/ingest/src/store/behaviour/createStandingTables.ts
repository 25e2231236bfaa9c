import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Part of migration 0006: where people stand, and what the owner does with it. */
export async function createStandingTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table standings (
    site text not null, subject text not null, temperature text not null, qualification text not null,
    funnel text not null, lifecycle text not null, score double precision not null,
    score_week_before double precision not null, fit double precision not null, grid text not null,
    source text not null, device text not null, last_at_ms bigint not null, looked_at_ms bigint not null,
    due_at_ms bigint, rules_tag text not null, primary key (site, subject))`,
  'create index standings_by_due on standings (due_at_ms)',
  'create index standings_by_rules on standings (site, rules_tag)',
  `create table lead_subjects (
    lead_id text not null primary key, site text not null, subject text not null, visitor text not null,
    visit_started_at_ms bigint not null)`,
  'create index lead_subjects_by_subject on lead_subjects (site, subject, lead_id)',
  'create index lead_subjects_by_visit on lead_subjects (site, visitor, visit_started_at_ms)',
  `create table stage_changes (
    id text not null primary key, site text not null, subject text not null, at_ms bigint not null,
    axis text not null, from_stage text not null, to_stage text not null, why text not null)`,
  'create index stage_changes_by_subject on stage_changes (site, subject, at_ms)',
  `create table lifecycle_moves (
    id text not null primary key, site text not null, lead_id text not null, to_stage text not null,
    reason text not null, moved_by text not null, at_ms bigint not null)`,
  'create index lifecycle_moves_by_lead on lifecycle_moves (lead_id)',
  `create table segments (
    site text not null, id text not null, name text, rule text, primary key (site, id))`,
  `create table segment_members (
    site text not null, segment text not null, subject text not null, primary key (site, segment, subject))`,
  'create index segment_members_by_subject on segment_members (site, subject)',
  `create table tasks (
    id text not null primary key, site text not null, lead_id text not null, kind text not null,
    origin text not null, note text not null, due_at_ms bigint not null, created_at_ms bigint not null,
    done_at_ms bigint)`,
  'create unique index tasks_by_origin on tasks (site, origin)',
  'create index tasks_by_due on tasks (done_at_ms, due_at_ms)',
  'create index tasks_by_lead on tasks (lead_id)',
  'create table views (id text not null primary key, name text not null, query text not null)',
];
