import { type Kysely, sql } from 'kysely';
import type { LeadQuery } from '../Store.js';
import type { LeadsTable, Tables } from '../tables.js';
import { IS_NO_LEAD, VERDICT } from '../verdictColumn.js';

const STANDING_FILTERS = ['temperature', 'lifecycle', 'source', 'device'] as const;

/** Whether a list needs to know where people stand; most do not. */
export const asksForStanding = (query: LeadQuery): boolean =>
  query.sort === 'score' ||
  query.segment !== undefined ||
  query.qualification !== undefined ||
  STANDING_FILTERS.some((name) => query[name] !== undefined);

/** No lead of an earlier millisecond has a greater id: UUIDv7 begins with the time (RFC 9562 §5.7). */
export function firstIdAt(atMs: number): string {
  const digits = Math.max(Math.floor(atMs), 0).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

/** Leads by where those who gave them stand. Those who were not looked at yet stand nowhere and are in no such list. */
export async function listByStanding(db: Kysely<Tables>, query: LeadQuery): Promise<LeadsTable[]> {
  const { sort, order, after, qualification, segment, reason } = query;
  let select = db
    .selectFrom('leads')
    .innerJoin('lead_subjects', 'lead_subjects.lead_id', 'leads.id')
    .innerJoin('standings', (join) =>
      join
        .onRef('standings.site', '=', 'lead_subjects.site')
        .onRef('standings.subject', '=', 'lead_subjects.subject'),
    )
    .selectAll('leads')
    .limit(query.limit);
  for (const name of STANDING_FILTERS) {
    const wanted = query[name];
    if (wanted !== undefined) select = select.where(`standings.${name}`, '=', wanted);
  }
  if (qualification !== undefined)
    select = select.where('standings.qualification', '=', qualification === 'none' ? '' : qualification);
  if (segment !== undefined)
    select = select.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('segment_members')
          .select('segment')
          .where('segment_members.segment', '=', segment)
          .whereRef('segment_members.site', '=', 'standings.site')
          .whereRef('segment_members.subject', '=', 'standings.subject'),
      ),
    );
  if (query.site !== undefined) select = select.where('leads.site', '=', query.site);
  if (query.campaign !== undefined) select = select.where('leads.campaign', '=', query.campaign);
  if (query.fromMs !== undefined) select = select.where('leads.id', '>=', firstIdAt(query.fromMs));
  if (query.toMs !== undefined) select = select.where('leads.id', '<', firstIdAt(query.toMs));
  if (query.verdict) select = select.where(VERDICT, '=', query.verdict);
  if (query.verdict && query.verdict !== 'lead') select = select.where(IS_NO_LEAD);
  if (reason)
    select = select.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('lead_facts')
          .select('lead_id')
          .whereRef('lead_facts.lead_id', '=', 'leads.id')
          .where('marks', 'like', `% ${reason} %`),
      ),
    );
  const beyond = order === 'asc' ? '>' : '<';
  if (sort !== 'score') {
    if (after) select = select.where('leads.id', beyond, after);
    return select.orderBy('leads.id', order).execute();
  }
  if (after) {
    const [score = '0', id = ''] = after.split(' ');
    select = select.where(
      sql<boolean>`(standings.score, leads.id) ${sql.raw(beyond)} (${Number(score)}, ${id})`,
    );
  }
  return select.orderBy('standings.score', order).orderBy('leads.id', order).execute();
}

/** Where a page that ends with this lead is gone on from. */
export const cursorOf = (
  { sort }: Pick<LeadQuery, 'sort'>,
  lead: { id: string; standing?: { score: number } | undefined },
): string => (sort === 'score' ? `${lead.standing?.score ?? 0} ${lead.id}` : lead.id);
