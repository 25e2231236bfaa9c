import type { Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import { markChanged } from '../markChanged.js';
import { nextRevision } from '../nextRevision.js';
import type { Tables } from '../tables.js';
import type { RunOutcome, SequenceRun } from './SequenceStore.js';
import type { SequenceRunsTable } from './tables.js';

/** Writes what came of a lease, in one transaction with its note and its letter. Whoever lost the lease writes nothing. */
export function settleRun(
  engine: Engine,
  nowMs: number,
  run: SequenceRun,
  outcome: RunOutcome,
): Promise<void> {
  return engine.write(async (db) => {
    const isTold = outcome.kind === 'next' || outcome.kind === 'stop';
    const revision = isTold ? await nextRevision(db) : undefined;
    const held = await db
      .updateTable('sequence_runs')
      .set(changeOf(run, outcome))
      .where('id', '=', run.id)
      .where('state', '=', 'waiting')
      .where('step', '=', run.step)
      .where('attempts', '=', run.attempts)
      .returning('id')
      .executeTakeFirst();
    if (!held) return { value: undefined, hasChanges: false };
    await writeNote(db, nowMs, run, outcome);
    if (revision !== undefined && (await exists(db, run.leadId))) await markChanged(db, run.leadId, revision);
    return { value: undefined, hasChanges: isTold };
  });
}

function changeOf({ step, tries }: SequenceRun, outcome: RunOutcome): Partial<SequenceRunsTable> {
  switch (outcome.kind) {
    case 'postpone':
      return { due_at_ms: outcome.dueAtMs };
    case 'retry':
      return { due_at_ms: outcome.dueAtMs, tries: tries + 1 };
    case 'stop':
      return { state: 'stopped', reason: outcome.reason };
    case 'next': {
      const { nextAtMs } = outcome;
      if (nextAtMs === undefined) return { state: 'done', step: step + 1 };
      return { step: step + 1, wanted_at_ms: nextAtMs, due_at_ms: nextAtMs, tries: 0 };
    }
  }
}

async function writeNote(
  db: Transaction<Tables>,
  nowMs: number,
  { id: runId, site, sequence, leadId, mailboxHash, step }: SequenceRun,
  outcome: RunOutcome,
): Promise<void> {
  if (outcome.kind === 'postpone') return;
  const id = `${runId}.${step}`;
  if (outcome.kind === 'retry' || outcome.kind === 'stop')
    await db.deleteFrom('sequence_notes').where('id', '=', id).where('state', '=', 'sending').execute();
  if (outcome.kind === 'retry' || !(await exists(db, leadId))) return;
  const [state, code] =
    outcome.kind === 'stop'
      ? ['stopped', [outcome.reason, outcome.code].filter(Boolean).join(' ')]
      : [outcome.state, outcome.code];
  const row = { state, code, at_ms: nowMs };
  await db
    .insertInto('sequence_notes')
    .values({
      ...{ id: outcome.kind === 'stop' ? `${runId}.stopped` : id, run_id: runId, site, sequence },
      ...{ lead_id: leadId, step, mailbox_hash: mailboxHash, ...row },
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  if (state === 'sent')
    await db
      .insertInto('mails')
      .values({
        ...{ id, site, lead_id: leadId, kind: 'sequence', mailbox_hash: mailboxHash },
        ...row,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
}

const exists = async (db: Transaction<Tables>, leadId: string): Promise<boolean> =>
  (await db.selectFrom('leads').select('id').where('id', '=', leadId).executeTakeFirst()) !== undefined;
