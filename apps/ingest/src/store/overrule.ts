import type { Clock } from '@lodestone/core';
import { enqueueLead } from './behaviour/enqueueLead.js';
import type { Engine } from './Engine.js';
import { markChanged } from './markChanged.js';
import { nextRevision } from './nextRevision.js';
import type { Overruler, Verdict } from './Store.js';

export interface OverruleRequest {
  leadId: string;
  /** `null`: the judged verdict is in force again. */
  verdict: Verdict | null;
  by: Overruler;
}

/**
 * Puts the owner's word over a verdict, or takes it back. The judgement itself is never touched, so that nothing that is
 * judged later undoes it. False when there is no such lead.
 */
export function overrule(
  engine: Engine,
  clock: Pick<Clock, 'nowMs'>,
  request: OverruleRequest,
): Promise<boolean> {
  const { leadId, verdict, by } = request;
  return engine.write(async (db) => {
    // Taken first: whoever overrules the same lead at the same time waits here.
    const revision = await nextRevision(db);
    const lead = await db
      .selectFrom('leads')
      .select(['verdict', 'overruled'])
      .where('id', '=', leadId)
      .executeTakeFirst();
    if (!lead) return { value: false, hasChanges: false };
    const from = lead.overruled ?? lead.verdict;
    const isDone = verdict === null ? lead.overruled === null : verdict === from;
    if (isDone) return { value: true, hasChanges: false };
    await db.updateTable('leads').set({ overruled: verdict }).where('id', '=', leadId).execute();
    const row = { from_verdict: from, overruled_by: by, at_ms: clock.nowMs() };
    await (verdict === null
      ? db.deleteFrom('overrules').where('lead_id', '=', leadId)
      : db
          .insertInto('overrules')
          .values({ lead_id: leadId, ...row })
          .onConflict((conflict) => conflict.column('lead_id').doUpdateSet(row))
    ).execute();
    await markChanged(db, leadId, revision);
    await enqueueLead(engine, db, leadId);
    return { value: true, hasChanges: true };
  });
}
