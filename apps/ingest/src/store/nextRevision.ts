import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** The row of `cursors` that everybody locks who changes leads. */
export const LEADS_CURSOR = 'leads';

/**
 * Takes the next revision for the changes of this transaction. Until its commit all other changes wait here, so that
 * revisions come to be seen in their order.
 */
export async function nextRevision(db: Transaction<Tables>): Promise<number> {
  const { revision } = await db
    .updateTable('cursors')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('name', '=', LEADS_CURSOR)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}
