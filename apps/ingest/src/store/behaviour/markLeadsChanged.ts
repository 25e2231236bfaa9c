import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';

/** One transaction changes no more leads, so that `listChanges` has it on one page. Live views miss the rest until they are read again. */
const MAX_LEADS = 250;

/** Brings leads to live views, the newest first. */
export async function markLeadsChanged(
  engine: Engine,
  db: Transaction<Tables>,
  leadIds: readonly string[],
  revision: number,
): Promise<void> {
  const newest = [...new Set(leadIds)].sort().reverse().slice(0, MAX_LEADS);
  const wanted = engine.selectRows(
    { id: 'text' },
    newest.map((id) => ({ id })),
  );
  await sql`update lead_facts set revision = ${revision} where lead_id in (${wanted})`.execute(db);
}
