import type { Engine } from '../Engine.js';
import { LEADS_CURSOR } from '../nextRevision.js';
import { parsePosition } from '../peoplePosition.js';
import type { SiteRules } from './readRules.js';
import type { SubjectPlace } from './readSubjects.js';
import type { EventsTable, ProjectionQueueTable } from './tables.js';

/** The row of `cursors` that everybody locks who writes what is projected from behaviour. */
export const BEHAVIOUR_CURSOR = 'behaviour';

/** What of the queue, and of those whose time has come, is done in one step. */
const MAX_QUEUED = 500;
const MAX_DUE = 200;

export type WorkEvent = Pick<
  EventsTable,
  'seq' | 'site' | 'type' | 'visitor' | 'lead_id' | 'at_ms' | 'props'
>;

/** What one step looks at, as it stood when it began. */
export interface Work {
  from: { position: string; revision: number };
  to: number;
  events: readonly WorkEvent[];
  queued: readonly ProjectionQueueTable[];
  /** Nothing happened to them, but their time has come, or the rules are others. */
  due: readonly SubjectPlace[];
}

export interface WorkQuery {
  limit: number;
  nowMs: number;
  rules: ReadonlyMap<string, SiteRules>;
}

export async function findWork(engine: Engine, { limit, nowMs, rules }: WorkQuery): Promise<Work> {
  const { reader } = engine;
  const cursors = await reader.selectFrom('cursors').selectAll().execute();
  const from = cursors.find(({ name }) => name === BEHAVIOUR_CURSOR) ?? { position: '0', revision: 0 };
  const people = parsePosition(cursors.find(({ name }) => name === LEADS_CURSOR)?.position ?? '');
  const rows = await reader
    .selectFrom('events')
    .select(['seq', 'site', 'type', 'visitor', 'lead_id', 'at_ms', 'props'])
    .where('seq', '>', Number(from.position))
    .orderBy('seq')
    .limit(limit)
    .execute();
  // Whose a submission is has to be known first: what follows waits for the projector of people.
  const end = rows.findIndex(
    ({ type, lead_id, seq }) =>
      (lead_id !== null && lead_id > people.leadId) || (type === 'identity' && seq > people.seq),
  );
  const events = end < 0 ? rows : rows.slice(0, end);
  const queued = await reader.selectFrom('projection_queue').selectAll().limit(MAX_QUEUED).execute();
  const isIdle = events.length + queued.length < MAX_DUE;
  const due = isIdle ? await findDue(engine, nowMs, rules) : [];
  return { from, to: events.at(-1)?.seq ?? Number(from.position), events, queued, due };
}

async function findDue(
  { reader }: Engine,
  nowMs: number,
  rules: ReadonlyMap<string, SiteRules>,
): Promise<SubjectPlace[]> {
  const due = await reader
    .selectFrom('standings')
    .select(['site', 'subject'])
    .where('due_at_ms', '<=', nowMs)
    .orderBy('due_at_ms')
    .limit(MAX_DUE)
    .execute();
  for (const [site, { tag }] of rules) {
    if (due.length >= MAX_DUE) break;
    due.push(
      ...(await reader
        .selectFrom('standings')
        .select(['site', 'subject'])
        .where('site', '=', site)
        .where(({ or, eb }) => or([eb('rules_tag', '<', tag), eb('rules_tag', '>', tag)]))
        .limit(MAX_DUE)
        .execute()),
    );
  }
  return due;
}
