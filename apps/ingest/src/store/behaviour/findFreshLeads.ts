import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { JudgedSubject } from './judgeSubjects.js';

/** Leads of which nobody knew yet where whoever gave them stands: lists that show them are to be told, though no stage changed. */
export async function findFreshLeads(engine: Engine, judged: readonly JudgedSubject[]): Promise<string[]> {
  const wanted = judged.flatMap(({ subject, leadIds }) => leadIds.map((id) => ({ id, subject })));
  if (wanted.length === 0) return [];
  const { rows } = await sql<{ lead_id: string; subject: string }>`
    select lead_id, subject from lead_subjects
    where lead_id in (select id from (${engine.selectRows({ id: 'text', subject: 'text' }, wanted)}) as wanted)`.execute(
    engine.reader,
  );
  const known = new Map(rows.map(({ lead_id, subject }) => [lead_id, subject]));
  return wanted.filter(({ id, subject }) => known.get(id) !== subject).map(({ id }) => id);
}
