import type { Clock } from '@lodestone/core';
import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import { claimRuns, fromRunRow } from './claimRuns.js';
import { readSequenceFacts } from './readSequenceFacts.js';
import type { SequenceCount, SequenceStore } from './SequenceStore.js';
import { settleRun } from './settleRun.js';

export interface SequenceStoreOptions {
  engine: Engine;
  clock: Pick<Clock, 'nowMs'>;
}

/** `guard` turns failures of the database into `StoreUnavailableError`. */
export function createSequenceStore(
  { engine, clock }: SequenceStoreOptions,
  guard: <Value>(work: Promise<Value>) => Promise<Value>,
): SequenceStore {
  const { reader, writer } = engine;
  return {
    claimRuns: (limit) => guard(claimRuns(engine, clock.nowMs(), limit)),
    async beginStep({ id, site, sequence, leadId, mailboxHash, step }) {
      const note = { run_id: id, site, sequence, lead_id: leadId, mailbox_hash: mailboxHash, step };
      const made = await guard(
        writer
          .insertInto('sequence_notes')
          .values({ id: `${id}.${step}`, ...note, state: 'sending', code: '', at_ms: clock.nowMs() })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst(),
      );
      return made !== undefined;
    },
    settleRun: (run, outcome) => guard(settleRun(engine, clock.nowMs(), run, outcome)),
    readSequenceFacts: (sites, leadId) => guard(readSequenceFacts(engine, sites, leadId, clock.nowMs())),
    async lastSequenceLetter(site, mailboxHash) {
      const query = reader
        .selectFrom('sequence_notes')
        .select(({ fn }) => fn.max('at_ms').as('at_ms'))
        .where('site', '=', site)
        .where('mailbox_hash', '=', mailboxHash)
        .where('state', 'in', ['sent', 'sending']);
      const atMs = (await guard(query.executeTakeFirst()))?.at_ms;
      return atMs === null || atMs === undefined ? undefined : Number(atMs);
    },
    countSequences: (site) => guard(countSequences(engine, site)),
    async listRuns(leadId) {
      const query = reader.selectFrom('sequence_runs').selectAll().where('lead_id', '=', leadId);
      const rows = await guard(query.orderBy('entered_at_ms', 'desc').orderBy('id').execute());
      return rows.map((row) => ({ ...fromRunRow(row), state: row.state, reason: row.reason }));
    },
  };
}

async function countSequences({ reader }: Engine, site: string): Promise<SequenceCount[]> {
  const { rows } = await sql<{ sequence: string; state: string; reason: string; count: number }>`
    select sequence, state, reason, count(*) as count from sequence_runs where site = ${site}
      group by sequence, state, reason
    union all select sequence, 'sent' as state, '' as reason, count(*) as count from sequence_notes
      where site = ${site} and state = 'sent' group by sequence`.execute(reader);
  const counts = new Map<string, SequenceCount>();
  for (const { sequence, state, reason, count } of rows) {
    const found = counts.get(sequence) ?? { sequence, waiting: 0, done: 0, sent: 0, stopped: {} };
    counts.set(sequence, found);
    if (state === 'stopped') Object.assign(found.stopped, { [reason]: Number(count) });
    else found[state as 'waiting' | 'done' | 'sent'] = Number(count);
  }
  return [...counts.values()];
}
