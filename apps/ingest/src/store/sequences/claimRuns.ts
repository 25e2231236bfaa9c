import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { SequenceRun } from './SequenceStore.js';
import type { SequenceRunsTable } from './tables.js';

/** As that of a letter's job. */
const LEASE_MS = 5 * 60_000;

/** Takes runs whose time has come. Two processes never take the same. */
export async function claimRuns(engine: Engine, nowMs: number, limit: number): Promise<SequenceRun[]> {
  const lock = sql.raw(engine.name === 'postgres' ? 'for update skip locked' : '');
  const { rows } = await sql<SequenceRunsTable>`
    update sequence_runs set due_at_ms = ${nowMs + LEASE_MS}, attempts = attempts + 1
    where state = 'waiting' and id in (
      select id from sequence_runs where state = 'waiting' and due_at_ms <= ${nowMs}
      order by due_at_ms, id limit ${limit} ${lock}
    ) returning *`.execute(engine.writer);
  return rows.map(fromRunRow);
}

export const fromRunRow = (row: SequenceRunsTable): SequenceRun => ({
  id: row.id,
  site: row.site,
  sequence: row.sequence,
  leadId: row.lead_id,
  mailboxHash: row.mailbox_hash,
  step: row.step,
  enteredAtMs: row.entered_at_ms,
  wantedAtMs: row.wanted_at_ms,
  attempts: row.attempts,
  tries: row.tries,
});
