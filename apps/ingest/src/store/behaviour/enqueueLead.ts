import type { Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { enqueue } from './enqueue.js';

/** Has whoever gave a lead looked at again; nobody, when he was not looked at yet. */
export async function enqueueLead(engine: Engine, db: Transaction<Tables>, leadId: string): Promise<void> {
  const row = await db
    .selectFrom('lead_subjects')
    .select(['site', 'subject'])
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  if (row) await enqueue(engine, db, [{ kind: 'subject', site: row.site, id: row.subject }]);
}
