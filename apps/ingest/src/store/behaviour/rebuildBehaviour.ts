import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import { BEHAVIOUR_CURSOR } from './findWork.js';

/** What is projected from events, and nothing else: emptied, it comes again. */
const PROJECTED = [
  'visitors',
  'visits',
  'visit_campaigns',
  'standings',
  'lead_subjects',
  'segment_members',
] as const;

/**
 * Has everything projected anew: empties what is projected and sets the cursor back. What comes out is the same, because
 * each visitor and subject is a function of what is kept.
 */
export async function rebuildBehaviour(engine: Engine): Promise<void> {
  await engine.write(async (db) => {
    await sql`update cursors set position = '0', revision = revision + 1
      where name = ${BEHAVIOUR_CURSOR}`.execute(db);
    for (const table of PROJECTED) await sql`delete from ${sql.table(table)}`.execute(db);
    return { value: undefined, hasChanges: false };
  });
}
