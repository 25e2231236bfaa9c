import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { type VisitorPlace, wantedRows } from './readHistories.js';

/**
 * Has the lifecycle stages stay that people stand on who made themselves known as these visitors: what proved them is about
 * to be erased. To be called before that.
 */
export async function keepReached(
  engine: Engine,
  db: Transaction<Tables>,
  visitors: readonly VisitorPlace[],
): Promise<void> {
  if (visitors.length === 0) return;
  await sql`update stage_changes set lasting = 1 where lasting is null and id in (
    select id from (
      select changes.id, row_number()
        over (partition by changes.site, changes.subject order by changes.at_ms desc, changes.id desc) as place
      from stage_changes as changes
      where changes.axis = 'lifecycle' and (changes.site, changes.subject) in (
        select known.site, 'p:' || identities.person_id from (${wantedRows(engine, visitors)}) as wanted
        join identifications as known on known.site = wanted.site and known.visitor = wanted.visitor
        join identities on identities.id = known.identity_id)
    ) as newest where place = 1)`.execute(db);
}
