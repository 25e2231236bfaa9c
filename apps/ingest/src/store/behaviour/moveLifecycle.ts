import type { LifecycleStage } from '@lodestone/core/lifecycle';
import type { Engine } from '../Engine.js';
import type { Overruler } from '../Store.js';
import { enqueueLead } from './enqueueLead.js';

export interface MoveRequest {
  id: string;
  leadId: string;
  to: LifecycleStage;
  reason: string;
  by: Overruler;
  nowMs: number;
}

/**
 * Notes a stage that was set by hand; the projection brings it to lists. At the lead, because people are joined and taken
 * apart. False when there is no such lead.
 */
export function moveLifecycle(engine: Engine, request: MoveRequest): Promise<boolean> {
  const { id, leadId, to, reason, by, nowMs } = request;
  return engine.write(async (db) => {
    const lead = await db.selectFrom('leads').select('site').where('id', '=', leadId).executeTakeFirst();
    if (!lead) return { value: false, hasChanges: false };
    const move = { id, site: lead.site, lead_id: leadId, to_stage: to, reason, moved_by: by, at_ms: nowMs };
    await db.insertInto('lifecycle_moves').values(move).execute();
    await enqueueLead(engine, db, leadId);
    return { value: true, hasChanges: true };
  });
}
