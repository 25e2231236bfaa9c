import type { Transaction } from 'kysely';
import type { StoredLead } from '../Store.js';
import type { Tables } from '../tables.js';
import type { PromiseJobKind } from './PromiseStore.js';

export interface NewJob {
  lead: Pick<StoredLead, 'id' | 'key' | 'site'>;
  kind: PromiseJobKind;
  nowMs: number;
  dueAtMs: number;
}

/** Writes jobs beside what makes them due; one that stands already stays as it is. */
export async function addJobs(
  db: Transaction<Tables>,
  jobs: readonly NewJob[],
  makeId: () => string,
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ lead, kind, nowMs, dueAtMs }) => ({
    ...{ id: makeId(), site: lead.site, lead_id: lead.id, lead_key: lead.key, kind },
    ...{ created_at_ms: nowMs, due_at_ms: dueAtMs, attempts: 0, state: 'waiting' },
  }));
  await db
    .insertInto('jobs')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['site', 'lead_key', 'kind']).doNothing())
    .execute();
}
