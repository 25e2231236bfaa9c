import { sql, type Transaction } from 'kysely';
import type { ColumnType, Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { enqueue } from './enqueue.js';
import type { JudgedSubject } from './judgeSubjects.js';
import type { SubjectPlace } from './readSubjects.js';
import { personOf, personSubject, visitorOf } from './subjects.js';

const STANDING_COLUMNS = {
  site: 'text',
  subject: 'text',
  temperature: 'text',
  qualification: 'text',
  funnel: 'text',
  lifecycle: 'text',
  score: 'double precision',
  score_week_before: 'double precision',
  fit: 'double precision',
  grid: 'text',
  source: 'text',
  device: 'text',
  last_at_ms: 'bigint',
  looked_at_ms: 'bigint',
  due_at_ms: 'bigint',
  rules_tag: 'text',
} as const;
const MEMBER_COLUMNS = { site: 'text', segment: 'text', subject: 'text' } as const;
const CHANGE_COLUMNS = {
  id: 'text',
  site: 'text',
  subject: 'text',
  at_ms: 'bigint',
  axis: 'text',
  from_stage: 'text',
  to_stage: 'text',
  why: 'text',
} as const;

export interface StandingWrites {
  /** All that were looked at; those that are not judged are gone. */
  places: readonly SubjectPlace[];
  judged: readonly JudgedSubject[];
  nowMs: number;
  makeId: () => string;
}

/** Replaces what is kept of these subjects, and appends what changed to the log. */
export async function writeStandings(
  engine: Engine,
  db: Transaction<Tables>,
  { places, judged, nowMs, makeId }: StandingWrites,
): Promise<void> {
  if (places.length === 0) return;
  const wanted = engine.selectRows(
    { site: 'text', subject: 'text' },
    places.map(({ site, subject }) => ({ site, subject })),
  );
  for (const table of ['standings', 'segment_members'])
    await sql`delete from ${sql.table(table)} where (site, subject) in (${wanted})`.execute(db);
  await insert(
    engine,
    db,
    'standings',
    STANDING_COLUMNS,
    judged.map((one) => toRow(one, nowMs)),
  );
  await insert(
    engine,
    db,
    'segment_members',
    MEMBER_COLUMNS,
    judged.flatMap(({ site, subject, standing }) =>
      standing.segments.map((segment) => ({ site, segment, subject })),
    ),
  );
  const changes = judged.flatMap(({ site, subject, changes: own }) =>
    own.map(({ axis, from, to, why }) => ({
      ...{ id: makeId(), site, subject, at_ms: nowMs },
      ...{ axis, from_stage: from, to_stage: to, why },
    })),
  );
  await insert(engine, db, 'stage_changes', CHANGE_COLUMNS, changes);
  const known = new Set(judged.map(({ site, subject }) => `${site}\n${subject}`));
  await bequeath(
    engine,
    db,
    places.filter(({ site, subject }) => !known.has(`${site}\n${subject}`)),
  );
}

function toRow({ site, subject, standing, ...one }: JudgedSubject, nowMs: number): object {
  const { temperature, qualification = '', funnel, lifecycle, score, fit, grid, fields } = standing;
  return {
    ...{ site, subject, temperature, qualification, funnel, lifecycle, score, fit, grid },
    score_week_before: one.scoreWeekBefore,
    source: String(fields.source ?? 'unknown'),
    device: String(fields.device ?? 'unknown'),
    last_at_ms: one.events.at(-1)?.atMs ?? nowMs,
    looked_at_ms: nowMs,
    due_at_ms: one.nextLookAtMs ?? null,
    rules_tag: one.rulesTag,
  };
}

/**
 * The log of whoever is gone goes to who he is now: a visitor's to the first person he turned out to be, a person's to the
 * one that his first identity is of. The heir is looked at again, with all that he has reached.
 */
async function bequeath(
  engine: Engine,
  db: Transaction<Tables>,
  gone: readonly SubjectPlace[],
): Promise<void> {
  if (gone.length === 0) return;
  const wanted = engine.selectRows(
    { site: 'text', subject: 'text' },
    gone.map(({ site, subject }) => ({ site, subject })),
  );
  const { rows: logged } = await sql<SubjectPlace>`select distinct site, subject from stage_changes
    where (site, subject) in (${wanted})`.execute(db);
  for (const { site, subject } of logged) {
    const log = sql`site = ${site} and subject = ${subject}`;
    const heir = await findHeir(db, { site, subject });
    if (heir === undefined) {
      await sql`delete from stage_changes where ${log}`.execute(db);
      continue;
    }
    await sql`update stage_changes set subject = ${heir} where ${log}`.execute(db);
    await enqueue(engine, db, [{ kind: 'subject', site, id: heir }]);
  }
}

async function findHeir(
  db: Transaction<Tables>,
  { site, subject }: SubjectPlace,
): Promise<string | undefined> {
  const visitor = visitorOf(subject);
  const { rows } = await (visitor === undefined
    ? sql<{ person_id: string }>`select person_id from identities where id = ${personOf(subject) ?? ''}`
    : sql<{ person_id: string }>`select person_id from identifications
        join identities on identities.id = identity_id
        where identifications.site = ${site} and visitor = ${visitor} order by at_ms, key limit 1`
  ).execute(db);
  return rows[0] && personSubject(rows[0].person_id);
}

async function insert(
  engine: Engine,
  db: Transaction<Tables>,
  table: string,
  columns: Record<string, ColumnType>,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names}) ${engine.selectRows(columns, rows)}`.execute(db);
}
