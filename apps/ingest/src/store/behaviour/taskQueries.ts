import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import type { Task, TaskQuery } from './BehaviourStore.js';
import type { TasksTable } from './tables.js';

/** Open tasks by when they are due, done ones by when they were done, the newest first. */
export async function listTasks(
  db: Kysely<Tables>,
  { isDone, site, leadId, after, limit }: TaskQuery,
): Promise<Task[]> {
  let select = db
    .selectFrom('tasks')
    .selectAll()
    .where('done_at_ms', isDone ? 'is not' : 'is', null)
    .limit(limit);
  if (site !== undefined) select = select.where('site', '=', site);
  if (leadId !== undefined) select = select.where('lead_id', '=', leadId);
  const column = isDone ? 'done_at_ms' : 'due_at_ms';
  if (after !== undefined) {
    const last = await findTask(db, after);
    const at = (isDone ? last?.doneAtMs : last?.dueAtMs) ?? 0;
    select = select.where(
      sql<boolean>`(${sql.ref(column)}, id) ${sql.raw(isDone ? '<' : '>')} (${at}, ${after})`,
    );
  }
  const order = isDone ? 'desc' : 'asc';
  return (await select.orderBy(column, order).orderBy('id', order).execute()).map(fromRow);
}

export async function findTask(db: Kysely<Tables>, id: string): Promise<Task | undefined> {
  const row = await db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

export async function createTask(
  db: Kysely<Tables>,
  task: Pick<Task, 'leadId' | 'kind' | 'note' | 'dueAtMs'>,
  id: string,
  nowMs: number,
): Promise<Task | undefined> {
  const { leadId, kind, note, dueAtMs } = task;
  const lead = await db.selectFrom('leads').select('site').where('id', '=', leadId).executeTakeFirst();
  if (!lead) return undefined;
  const row: TasksTable = {
    ...{ id, site: lead.site, lead_id: leadId, kind, origin: `hand:${id}`, note },
    ...{ due_at_ms: dueAtMs, created_at_ms: nowMs, done_at_ms: null },
  };
  await db.insertInto('tasks').values(row).execute();
  return fromRow(row);
}

/** Doing it twice is doing it once: what was done keeps its time. */
export async function changeTask(
  db: Kysely<Tables>,
  id: string,
  { isDone, dueAtMs }: { isDone?: boolean | undefined; dueAtMs?: number | undefined },
  nowMs: number,
): Promise<Task | undefined> {
  if (isDone !== undefined)
    await db
      .updateTable('tasks')
      .set({ done_at_ms: isDone ? sql<number>`coalesce(done_at_ms, ${nowMs})` : null })
      .where('id', '=', id)
      .execute();
  if (dueAtMs !== undefined)
    await db.updateTable('tasks').set({ due_at_ms: dueAtMs }).where('id', '=', id).execute();
  return findTask(db, id);
}

const fromRow = (row: TasksTable): Task => ({
  id: row.id,
  site: row.site,
  leadId: row.lead_id,
  kind: row.kind as Task['kind'],
  origin: row.origin.split(':')[0] ?? '',
  note: row.note,
  dueAtMs: row.due_at_ms,
  createdAtMs: row.created_at_ms,
  doneAtMs: row.done_at_ms ?? undefined,
});
