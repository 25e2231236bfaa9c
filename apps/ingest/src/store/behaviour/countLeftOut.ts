import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { LeadBody } from '../rows.js';
import type { LeftOut } from './BehaviourStore.js';
import { lonelyVisitor } from './lonelyVisitor.js';
import { MAX_EVENTS } from './readHistories.js';

/** What the visitor who gave a lead did and what counts in nothing; at most `MAX_EVENTS` are counted. None where there is no such lead. */
export async function countLeftOut({ reader }: Engine, leadId: string): Promise<LeftOut> {
  const lead = await reader
    .selectFrom('leads')
    .select(['site', 'body'])
    .where('id', '=', leadId)
    .executeTakeFirst();
  if (!lead) return { bot: 0, own: 0 };
  const { visitor = lonelyVisitor(leadId) }: LeadBody = JSON.parse(lead.body);
  const { rows } = await sql<{ mark: string; count: number | string }>`
    select mark, count(*) as count from (
      select mark from events where site = ${lead.site} and visitor = ${visitor} and is_counted = 0
        and type in ('signal', 'lead') limit ${sql.lit(MAX_EVENTS)}) as left_out
    group by mark`.execute(reader);
  const count = (mark: keyof LeftOut): number => Number(rows.find((row) => row.mark === mark)?.count ?? 0);
  return { bot: count('bot'), own: count('own') };
}
