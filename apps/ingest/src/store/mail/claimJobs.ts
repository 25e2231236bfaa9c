import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import { fromJobRow } from '../rows.js';
import type { Job, JobKind } from '../Store.js';
import type { JobsTable } from '../tables.js';

/** Longer than a mail server takes to answer; a process that ended in between gives its jobs up to another. */
const LEASE_MS = 5 * 60_000;
/** Nobody expects a letter any more that was promised so long ago. */
const MAX_AGE_MS = 7 * 86_400_000;

/** Takes jobs whose time has come. Two processes never take the same. */
export async function claimJobs(
  engine: Engine,
  nowMs: number,
  kinds: readonly JobKind[],
  limit: number,
): Promise<Job[]> {
  await giveUpOld(
    engine,
    nowMs,
    kinds.filter((kind) => kind !== 'promise'),
    limit,
  );
  const lock = sql.raw(engine.name === 'postgres' ? 'for update of jobs skip locked' : '');
  const { rows } = await sql<JobsTable>`
    update jobs set due_at_ms = ${nowMs + LEASE_MS}, attempts = attempts + 1
    where state = 'waiting' and id in (
      select jobs.id from jobs join leads on leads.id = jobs.lead_id
      where jobs.state = 'waiting' and jobs.kind in (${sql.join(kinds)}) and jobs.due_at_ms <= ${nowMs}
        and coalesce(leads.overruled, leads.verdict) = 'lead'
      order by jobs.due_at_ms, jobs.id limit ${limit} ${lock}
    ) returning *`.execute(engine.writer);
  return rows.map(fromJobRow);
}

/** What waits for a word of the owner that did not come, or for a mail server that was never set up. */
async function giveUpOld(
  engine: Engine,
  nowMs: number,
  kinds: readonly JobKind[],
  limit: number,
): Promise<void> {
  // What was promised is kept, however late a lead is released.
  if (kinds.length === 0) return;
  const old = () =>
    sql<JobsTable>`select * from jobs where state = 'waiting' and kind in (${sql.join(kinds)})
      and due_at_ms <= ${nowMs - MAX_AGE_MS} limit ${limit}`;
  if ((await old().execute(engine.reader)).rows.length === 0) return;
  await engine.write(async (db) => {
    for (const { id, site, lead_id, kind } of (await old().execute(db)).rows) {
      await db.updateTable('jobs').set({ state: 'done' }).where('id', '=', id).execute();
      await db
        .insertInto('mails')
        .values({
          ...{ id, site, lead_id, kind, mailbox_hash: '' },
          ...{ state: 'skipped', code: 'too-late', at_ms: nowMs },
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    }
    return { value: undefined, hasChanges: false };
  });
}
