import type { Clock } from '@lodestone/core';
import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import { nextRevision } from '../nextRevision.js';
import type { BehaviourSite } from '../Store.js';
import { enterSequences } from '../sequences/enterSequences.js';
import type { Tables } from '../tables.js';
import { eraseWithdrawn } from './eraseWithdrawn.js';
import { findFreshLeads } from './findFreshLeads.js';
import { BEHAVIOUR_CURSOR, findWork, type Work } from './findWork.js';
import { judgeSubjects } from './judgeSubjects.js';
import { makeTasks } from './makeTasks.js';
import { markLeadsChanged } from './markLeadsChanged.js';
import { readHistories, type VisitorPlace } from './readHistories.js';
import { readRules, UNKNOWN_SITE } from './readRules.js';
import { findSubjects, readSubjects, type SubjectPlace, subjectPlace } from './readSubjects.js';
import type { ProjectionQueueTable } from './tables.js';
import { uniqueVisitors } from './uniqueVisitors.js';
import { writeLeadSubjects, writeLeadVisits } from './writeLeadSubjects.js';
import { writeStandings } from './writeStandings.js';
import { writeVisitors } from './writeVisitors.js';

export interface ProjectOptions {
  engine: Engine;
  clock: Pick<Clock, 'nowMs'>;
  makeId: () => string;
  sites: readonly BehaviourSite[];
  /** Events of one step. */
  limit: number;
}

/**
 * Projects what came since: visits, touches, stages, segments and tasks. Each visitor and each subject is made anew from all
 * that is kept of it, so that neither the order of arrival nor what was projected before matters, and nothing else is touched.
 *
 * As in `projectLeads` all is read and thought over outside of a transaction; a short one then writes, if the cursor still
 * stands where it stood. So any number of processes may do this at once, and one that ends in the middle has done nothing.
 * Shape: how many events, entries of the queue and subjects whose time had come; `undefined` when another process was faster.
 */
export async function projectBehaviour(options: ProjectOptions): Promise<number | undefined> {
  const { engine, clock, makeId, sites, limit } = options;
  const nowMs = clock.nowMs();
  const rules = await readRules(engine.reader, sites);
  const work = await findWork(engine, { limit, nowMs, rules });
  const count = work.events.length + work.queued.length + work.due.length;
  if (count === 0) return 0;
  const visitors = findVisitors(work);
  const histories = await readHistories(engine, visitors, work.to);
  const places = uniquePlaces([
    ...(await findSubjects(engine, visitors)),
    ...work.due,
    ...work.queued.filter(({ kind }) => kind === 'subject').map(({ site, id }) => ({ site, subject: id })),
  ]);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const found = await readSubjects(engine, places, (site) => byId.get(site), work.to);
  const judged = await judgeSubjects(engine, found, (site) => rules.get(site) ?? UNKNOWN_SITE, nowMs);
  const fresh = await findFreshLeads(engine, judged);
  return engine.write(async (db) => {
    if (!(await moveCursor(db, work))) return { value: undefined, hasChanges: false };
    // Taken before any other row, because the projector of people takes them in this order.
    const moved = judged.filter(({ changes }) => changes.length > 0).flatMap(({ leadIds }) => leadIds);
    const changed = [...new Set([...fresh, ...moved])];
    const revision = changed.length > 0 ? await nextRevision(db) : undefined;
    await writeVisitors(engine, db, visitors, histories);
    await writeLeadVisits(engine, db, visitors, histories);
    await writeLeadSubjects(engine, db, judged);
    await writeStandings(engine, db, { places, judged, nowMs, makeId });
    await makeTasks(engine, db, judged, nowMs, makeId);
    await enterSequences(engine, db, { judged, findSite: (id) => byId.get(id), nowMs, makeId });
    await eraseWithdrawn(engine, db, work.events);
    await clearQueue(engine, db, work.queued);
    if (revision !== undefined) await markLeadsChanged(engine, db, changed, revision);
    return { value: count, hasChanges: revision !== undefined };
  });
}

const uniquePlaces = (places: readonly SubjectPlace[]): SubjectPlace[] => [
  ...new Map(
    places.map(({ site, subject }) => [subjectPlace({ site, subject }), { site, subject }]),
  ).values(),
];

/** Each visitor once. */
function findVisitors({ events, queued }: Work): VisitorPlace[] {
  const found = [
    ...events.map(({ site, visitor }) => ({ site, visitor })),
    ...queued.filter(({ kind }) => kind === 'visitor').map(({ site, id }) => ({ site, visitor: id })),
  ].filter(({ visitor }) => visitor !== '');
  return uniqueVisitors(found);
}

/** False, with nothing written, when the cursor stands elsewhere by now. */
async function moveCursor(db: Transaction<Tables>, { from, to }: Work): Promise<boolean> {
  const moved = await db
    .updateTable('cursors')
    .set({ position: String(to), revision: from.revision + 1 })
    .where('name', '=', BEHAVIOUR_CURSOR)
    .where('position', '=', from.position)
    .where('revision', '=', from.revision)
    .returning('revision')
    .executeTakeFirst();
  return moved !== undefined;
}

/** What was done leaves the queue, unless more of it came meanwhile. */
async function clearQueue(
  engine: Engine,
  db: Transaction<Tables>,
  queued: readonly ProjectionQueueTable[],
): Promise<void> {
  if (queued.length === 0) return;
  const columns = { kind: 'text', site: 'text', id: 'text', version: 'bigint' } as const;
  await sql`delete from projection_queue
    where (kind, site, id, version) in (${engine.selectRows(columns, queued)})`.execute(db);
}
