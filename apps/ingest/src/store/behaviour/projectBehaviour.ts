import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import { LEADS_CURSOR } from '../nextRevision.js';
import { parsePosition } from '../peoplePosition.js';
import type { Tables } from '../tables.js';
import { eraseWithdrawn } from './eraseWithdrawn.js';
import { readHistories, type VisitorPlace, visitorPlace } from './readHistories.js';
import type { EventsTable, ProjectionQueueTable } from './tables.js';
import { writeVisitors } from './writeVisitors.js';

/** The row of `cursors` that everybody locks who writes what is projected from behaviour. */
export const BEHAVIOUR_CURSOR = 'behaviour';

/** What of the queue is done in one step. */
const MAX_QUEUED = 500;

type NewEventRow = Pick<EventsTable, 'seq' | 'site' | 'type' | 'visitor' | 'lead_id' | 'at_ms' | 'props'>;

/** What one step looks at, as it stood when it began. */
interface Work {
  from: { position: string; revision: number };
  to: number;
  events: readonly NewEventRow[];
  queued: readonly ProjectionQueueTable[];
}

/**
 * Projects what came since: visits, touches and everything that follows from them. Each visitor is made anew from all that
 * is kept of him, so that neither the order of arrival nor what was projected before matters, and nothing else is touched.
 *
 * As in `projectLeads` all is read and thought over outside of a transaction; a short one then writes, if the cursor still
 * stands where it stood. So any number of processes may do this at once, and one that ends in the middle has done nothing.
 * Shape: how many events and entries of the queue; `undefined` when another process was faster.
 */
export async function projectBehaviour(engine: Engine, limit: number): Promise<number | undefined> {
  const work = await findWork(engine, limit);
  const count = work.events.length + work.queued.length;
  if (count === 0) return 0;
  const visitors = findVisitors(work);
  const histories = await readHistories(engine, visitors);
  return engine.write(async (db) => {
    if (!(await moveCursor(db, work))) return { value: undefined, hasChanges: false };
    await writeVisitors(engine, db, visitors, histories);
    await eraseWithdrawn(engine, db, work.events);
    await clearQueue(engine, db, work.queued);
    return { value: count, hasChanges: false };
  });
}

async function findWork({ reader }: Engine, limit: number): Promise<Work> {
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
  return { from, to: events.at(-1)?.seq ?? Number(from.position), events, queued };
}

/** Each visitor once. */
function findVisitors({ events, queued }: Work): VisitorPlace[] {
  const found = [
    ...events.map(({ site, visitor }) => ({ site, visitor })),
    ...queued.filter(({ kind }) => kind === 'visitor').map(({ site, id }) => ({ site, visitor: id })),
  ].filter(({ visitor }) => visitor !== '');
  return [...new Map(found.map((place) => [visitorPlace(place), place])).values()];
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
