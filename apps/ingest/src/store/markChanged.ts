import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** Has live views read a lead again, by a revision of this transaction. A lead that was not inspected yet gets its row here; the inspection fills it. */
export async function markChanged(db: Transaction<Tables>, leadId: string, revision: number): Promise<void> {
  await db
    .insertInto('lead_facts')
    .values({ lead_id: leadId, marks: '', revision })
    .onConflict((conflict) => conflict.column('lead_id').doUpdateSet({ revision }))
    .execute();
}
