import type { Engine } from '../Engine.js';
import { markChanged } from '../markChanged.js';
import { nextRevision } from '../nextRevision.js';
import type { MailResult } from './MailStore.js';

/** Ends a job and keeps what became of its letter, in one transaction; the lead counts as changed. */
export function settleMail(engine: Engine, nowMs: number, result: MailResult): Promise<void> {
  const { id, jobId, state, code, mailboxHash } = result;
  return engine.write(async (db) => {
    const revision = await nextRevision(db);
    const job = await db
      .updateTable('jobs')
      .set({ state: state === 'failed' ? 'failed' : 'done' })
      .where('id', '=', jobId)
      .returning(['site', 'lead_id', 'kind'])
      .executeTakeFirst();
    if (!job) return { value: undefined, hasChanges: false };
    const row = { state, code, mailbox_hash: mailboxHash, at_ms: nowMs };
    await db
      .insertInto('mails')
      .values({ ...{ id, ...job }, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    await markChanged(db, job.lead_id, revision);
    return { value: undefined, hasChanges: true };
  });
}
