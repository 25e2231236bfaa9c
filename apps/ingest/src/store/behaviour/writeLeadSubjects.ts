import { sql, type Transaction } from 'kysely';
import { cutVisits, type PastEvent } from '../../behaviour/cutVisits.js';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import type { JudgedSubject } from './judgeSubjects.js';
import { type VisitorPlace, visitorPlace } from './readHistories.js';

const SUBJECT_COLUMNS = { lead_id: 'text', site: 'text', subject: 'text' } as const;
const VISIT_COLUMNS = {
  lead_id: 'text',
  site: 'text',
  visitor: 'text',
  visit_started_at_ms: 'bigint',
} as const;

/** Notes in which visit each lead of these visitors was given. */
export async function writeLeadVisits(
  engine: Engine,
  db: Transaction<Tables>,
  visitors: readonly VisitorPlace[],
  histories: ReadonlyMap<string, readonly PastEvent[]>,
): Promise<void> {
  const rows = visitors.flatMap(({ site, visitor }) => {
    const history = histories.get(visitorPlace({ site, visitor })) ?? [];
    if (!history.some(({ leadId }) => leadId !== undefined)) return [];
    return cutVisits(history).flatMap(({ leadIds, startedAtMs }) =>
      leadIds.map((lead_id) => ({ lead_id, site, visitor, visit_started_at_ms: startedAtMs })),
    );
  });
  if (rows.length === 0) return;
  await sql`insert into lead_subjects (lead_id, site, subject, visitor, visit_started_at_ms)
    select lead_id, site, '', visitor, visit_started_at_ms
    from (${engine.selectRows(VISIT_COLUMNS, rows)}) as given where true
    on conflict (lead_id) do update set visitor = excluded.visitor,
      visit_started_at_ms = excluded.visit_started_at_ms`.execute(db);
}

/** Notes whose each lead of these subjects is. */
export async function writeLeadSubjects(
  engine: Engine,
  db: Transaction<Tables>,
  judged: readonly JudgedSubject[],
): Promise<void> {
  const rows = judged.flatMap(({ site, subject, leadIds }) =>
    leadIds.map((lead_id) => ({ lead_id, site, subject })),
  );
  if (rows.length === 0) return;
  await sql`insert into lead_subjects (lead_id, site, subject, visitor, visit_started_at_ms)
    select lead_id, site, subject, '', 0 from (${engine.selectRows(SUBJECT_COLUMNS, rows)}) as own where true
    on conflict (lead_id) do update set subject = excluded.subject
    where lead_subjects.subject <> excluded.subject`.execute(db);
}
