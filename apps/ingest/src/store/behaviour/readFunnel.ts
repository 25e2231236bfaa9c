import { LIFECYCLE_STAGES } from '@lodestone/core/lifecycle';
import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { FunnelQuery, FunnelRow } from './BehaviourStore.js';

/** From here on somebody is qualified. */
const QUALIFIED = LIFECYCLE_STAGES.slice(LIFECYCLE_STAGES.indexOf('iql'));

/**
 * The funnel of a period, counted in visits with a campaign. Views, starts and submissions are what the projection keeps;
 * verdicts and stages are those in force at this moment, so that an overrule shows at once.
 */
export async function readFunnel({ reader }: Engine, query: FunnelQuery): Promise<FunnelRow[]> {
  const { site, fromDay, toDay, by } = query;
  const filters = (['campaign', 'source', 'device'] as const).flatMap((name) => {
    const wanted = query[name];
    return wanted === undefined ? [] : [sql`and visit.${sql.ref(name)} = ${wanted}`];
  });
  const where = sql`visit.site = ${site} and visit.day >= ${fromDay} and visit.day < ${toDay}
    ${sql.join(filters, sql` `)}`;
  const steps = sql<FunnelRow>`
    select visit.${sql.ref(by)} as "group", sum(viewed) as viewed, sum(started) as started,
      sum(submitted) as submitted
    from funnel_days as visit where ${where} group by 1 having sum(viewed) > 0`;
  // Submissions are few: from these to their visits.
  const outcomes = sql<Pick<FunnelRow, 'group' | 'leads' | 'qualified'>>`
    select "group", count(*) as leads, sum(is_qualified) as qualified from (
      select visit.${sql.ref(by)} as "group", visit.visitor, visit.started_at_ms, visit.campaign,
        max(case when standings.lifecycle in (${sql.join(QUALIFIED)}) then 1 else 0 end) as is_qualified
      from visit_campaigns as visit
      join lead_subjects as own on own.site = visit.site and own.visitor = visit.visitor
        and own.visit_started_at_ms = visit.started_at_ms
      join leads on leads.id = own.lead_id and leads.campaign = visit.campaign
      left join standings on standings.site = own.site and standings.subject = own.subject
      where ${where} and visit.step = 3 and coalesce(leads.overruled, leads.verdict) = 'lead'
      group by 1, 2, 3, 4
    ) as visits group by "group"`;
  // At the same time: PostgreSQL has more than one connection.
  const [counted, found] = await Promise.all([steps.execute(reader), outcomes.execute(reader)]);
  const byGroup = new Map(found.rows.map((row) => [row.group, row]));
  return counted.rows
    .map(({ group, viewed, started, submitted }) => ({
      group,
      viewed: Number(viewed),
      started: Number(started),
      submitted: Number(submitted),
      leads: Number(byGroup.get(group)?.leads ?? 0),
      qualified: Number(byGroup.get(group)?.qualified ?? 0),
    }))
    .sort((one, other) =>
      by === 'day' ? Number(one.group) - Number(other.group) : other.viewed - one.viewed,
    );
}
