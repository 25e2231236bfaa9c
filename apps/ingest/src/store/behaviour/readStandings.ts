import type { Kysely } from 'kysely';
import type { LeadStanding } from '../Store.js';
import type { Tables } from '../tables.js';

/** Where those who gave these leads stood when they were last looked at, by the lead's id. */
export async function readStandings(
  db: Kysely<Tables>,
  leadIds: readonly string[],
): Promise<Map<string, LeadStanding>> {
  const rows = await db
    .selectFrom('lead_subjects')
    .innerJoin('standings', (join) =>
      join
        .onRef('standings.site', '=', 'lead_subjects.site')
        .onRef('standings.subject', '=', 'lead_subjects.subject'),
    )
    .selectAll('standings')
    .select('lead_id')
    .where('lead_id', 'in', leadIds)
    .execute();
  return new Map(
    rows.map(({ lead_id, score_week_before, looked_at_ms, ...row }) => [
      lead_id,
      {
        temperature: row.temperature,
        qualification: row.qualification,
        funnel: row.funnel,
        lifecycle: row.lifecycle,
        score: row.score,
        scoreWeekBefore: score_week_before,
        fit: row.fit,
        grid: row.grid,
        source: row.source,
        device: row.device,
        lookedAtMs: looked_at_ms,
      },
    ]),
  );
}
