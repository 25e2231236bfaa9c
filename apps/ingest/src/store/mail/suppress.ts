import type { Engine } from '../Engine.js';
import { nextRevision } from '../nextRevision.js';
import { touchMailbox } from './touchMailbox.js';

export interface SuppressRequest {
  site: string;
  mailboxHash: string;
  purposes: readonly string[];
  nowMs: number;
}

/** Notes that a mailbox wants no more letters for these purposes; the first word stands. */
export function suppress(engine: Engine, request: SuppressRequest): Promise<void> {
  const { site, mailboxHash, purposes, nowMs } = request;
  return engine.write(async (db) => {
    const revision = await nextRevision(db);
    for (const purpose of purposes)
      await db
        .insertInto('suppressions')
        .values({ site, mailbox_hash: mailboxHash, purpose, at_ms: nowMs })
        .onConflict((conflict) => conflict.columns(['site', 'mailbox_hash', 'purpose']).doNothing())
        .execute();
    await touchMailbox(engine, db, { site, mailboxHash, revision });
    return { value: undefined, hasChanges: true };
  });
}
