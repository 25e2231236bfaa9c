import type { Engine } from '../Engine.js';
import { markChanged } from '../markChanged.js';
import { nextRevision } from '../nextRevision.js';
import { touchMailbox } from './touchMailbox.js';

export interface ConfirmRequest {
  leadId: string;
  purposes: readonly string[];
  mailboxHash: string;
  nowMs: number;
  jobId: string;
}

/**
 * Notes that a mailbox wants what was ticked with a lead, and has it welcomed once. A word that none is wanted any more is
 * lifted by the first time alone. Doing it twice is doing it once. False: there is no such lead.
 */
export function confirm(engine: Engine, request: ConfirmRequest): Promise<boolean> {
  const { leadId, purposes, mailboxHash, nowMs, jobId } = request;
  return engine.write(async (db) => {
    const revision = await nextRevision(db);
    const lead = await db
      .selectFrom('leads')
      .select(['site', 'key'])
      .where('id', '=', leadId)
      .executeTakeFirst();
    if (!lead) return { value: false, hasChanges: false };
    await markChanged(db, leadId, revision);
    const { site } = lead;
    let isNew = false;
    for (const purpose of purposes) {
      const made = await db
        .insertInto('confirmations')
        .values({ lead_id: leadId, purpose, site, mailbox_hash: mailboxHash, at_ms: nowMs })
        .onConflict((conflict) => conflict.columns(['lead_id', 'purpose']).doNothing())
        .returning('purpose')
        .executeTakeFirst();
      // An old link, or a page that is read again, takes back no word that came after it.
      if (!made) continue;
      isNew = true;
      await db
        .deleteFrom('suppressions')
        .where('site', '=', site)
        .where('mailbox_hash', '=', mailboxHash)
        .where('purpose', '=', purpose)
        .execute();
    }
    if (isNew) await touchMailbox(engine, db, { site, mailboxHash, revision });
    await db
      .insertInto('jobs')
      .values({
        ...{ id: jobId, site, lead_id: leadId, lead_key: lead.key, kind: 'welcome' },
        ...{ created_at_ms: nowMs, due_at_ms: nowMs, attempts: 0, state: 'waiting' },
      })
      .onConflict((conflict) => conflict.columns(['site', 'lead_key', 'kind']).doNothing())
      .execute();
    return { value: true, hasChanges: true };
  });
}
