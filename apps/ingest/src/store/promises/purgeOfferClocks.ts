import { sql } from 'kysely';
import type { Engine } from '../Engine.js';

/** Rows of one transaction: few enough that no lead waits for it. */
const PAGE = 1_000;

/** Erases since when offers run for visitors, where that is longer ago than a moment. Shape: whether there may be more. */
export function purgeOfferClocks(engine: Engine, beforeMs: number): Promise<boolean> {
  return engine.write(async (db) => {
    const { numAffectedRows = 0n } = await sql`delete from offer_clocks where (site, offer_id, visitor) in (
      select site, offer_id, visitor from offer_clocks where started_at_ms < ${beforeMs}
      order by started_at_ms limit ${PAGE})`.execute(db);
    return { value: Number(numAffectedRows) === PAGE, hasChanges: false };
  });
}
