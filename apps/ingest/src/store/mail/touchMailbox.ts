import type { Transaction } from 'kysely';
import { enqueueLead } from '../behaviour/enqueueLead.js';
import type { Engine } from '../Engine.js';
import { markChanged } from '../markChanged.js';
import type { Tables } from '../tables.js';

/** More submissions of one mailbox are read anew when they are read. */
const MAX_LEADS = 100;

/** Has the newest leads of a mailbox read and judged again: what may be sent to it is another thing now. */
export async function touchMailbox(
  engine: Engine,
  db: Transaction<Tables>,
  { site, mailboxHash, revision }: { site: string; mailboxHash: string; revision: number },
): Promise<void> {
  const leads = await db
    .selectFrom('mails')
    .select('lead_id')
    .distinct()
    .where('site', '=', site)
    .where('mailbox_hash', '=', mailboxHash)
    .orderBy('lead_id', 'desc')
    .limit(MAX_LEADS)
    .execute();
  for (const { lead_id } of leads) {
    await markChanged(db, lead_id, revision);
    await enqueueLead(engine, db, lead_id);
  }
}
