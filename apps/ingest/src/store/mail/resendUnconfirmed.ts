import type { Engine } from '../Engine.js';

/** Whoever presses the button again and again has one letter sent: `MIN_PAUSE_MS` of a mailbox, kept for a lead as well. */
const PAUSE_MS = 60_000;

/** Has the letter of a confirmation sent again that was not given yet. */
export async function resendUnconfirmed(
  { writer }: Engine,
  nowMs: number,
  site: string,
  leadKey: string,
): Promise<void> {
  await writer
    .updateTable('jobs')
    .set({ state: 'waiting', created_at_ms: nowMs, due_at_ms: nowMs, attempts: 0 })
    .where('site', '=', site)
    .where('lead_key', '=', leadKey)
    .where('kind', '=', 'mail')
    .where('state', '<>', 'waiting')
    .where('created_at_ms', '<=', nowMs - PAUSE_MS)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('confirmations')
            .select('purpose')
            .whereRef('confirmations.lead_id', '=', 'jobs.lead_id'),
        ),
      ),
    )
    .execute();
}
