import { sql } from 'kysely';
import type { Engine } from '../Engine.js';

/** Where visitors and subjects stand by their ids: those of which something is kept, and those of which something should be. */
const VISITORS = ['events', 'visitors', 'visits', 'visit_campaigns'] as const;
const SUBJECTS = ['standings', 'segment_members', 'lead_subjects'] as const;

/**
 * Has everything projected anew, by putting every visitor and subject into the queue: what is shown stays until it is replaced.
 * What comes out is the same, because each is a function of what is kept; what should not be there goes.
 * One transaction; a million events take some seconds, in which SQLite commits nothing else.
 */
export async function rebuildBehaviour(engine: Engine): Promise<void> {
  await engine.write(async (db) => {
    // What is counted is what stands there now: whatever is replaced is taken from it.
    await sql`delete from funnel_days`.execute(db);
    await sql`insert into funnel_days select site, day, campaign, source, device, count(*),
      sum(case when step >= 2 then 1 else 0 end), sum(case when step >= 3 then 1 else 0 end)
      from visit_campaigns group by site, day, campaign, source, device`.execute(db);
    for (const [kind, column, tables] of [
      ['visitor', 'visitor', VISITORS],
      ['subject', 'subject', SUBJECTS],
    ] as const)
      for (const table of tables)
        await sql`insert into projection_queue (kind, site, id, version)
          select distinct ${sql.lit(kind)}, site, ${sql.ref(column)}, 1 from ${sql.table(table)}
          where ${sql.ref(column)} <> ''
          on conflict (kind, site, id) do update set version = projection_queue.version + 1`.execute(db);
    return { value: undefined, hasChanges: false };
  });
}
