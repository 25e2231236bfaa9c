import { sql } from 'kysely';
import type { PastEvent } from '../../behaviour/cutVisits.js';
import type { Engine } from '../Engine.js';
import { joinEvents } from './joinEvents.js';
import { toPastEvent } from './toPastEvent.js';

/** A visitor of a site. */
export interface VisitorPlace {
  site: string;
  visitor: string;
}

/** The newest events of one visitor that are looked at; only a program makes more in the time that signals are kept. */
export const MAX_EVENTS = 5_000;

export const visitorPlace = ({ site, visitor }: VisitorPlace): string => `${site}\n${visitor}`;

/**
 * The counted signals and submissions of visitors by `visitorPlace`, the oldest first; of each the newest `MAX_EVENTS`.
 * `upTo`: up to which event. What comes behind the projection's cursor may be of somebody else: who gave a lead is found first.
 */
export async function readHistories(
  engine: Engine,
  visitors: readonly VisitorPlace[],
  upTo: number,
): Promise<Map<string, PastEvent[]>> {
  const histories = new Map<string, PastEvent[]>();
  const crowded = new Set((await findCrowded(engine, visitors)).map(visitorPlace));
  const ordinary = visitors.filter((each) => !crowded.has(visitorPlace(each)));
  if (ordinary.length > 0) {
    const { rows } = await sql<Parameters<typeof toPastEvent>[0] & VisitorPlace>`
      select events.site, events.visitor, events.key, events.name, events.at_ms, events.props, events.lead_id,
        events.has_gpc
      ${joinEvents(engine, wantedRows(engine, ordinary), isTheirs(upTo), MAX_EVENTS)}
      order by events.at_ms, events.key`.execute(engine.reader);
    for (const row of rows) {
      const place = visitorPlace(row);
      const history = histories.get(place);
      if (history) history.push(toPastEvent(row));
      else histories.set(place, [toPastEvent(row)]);
    }
  }
  for (const each of visitors)
    if (crowded.has(visitorPlace(each)))
      histories.set(visitorPlace(each), await readNewest(engine, each, upTo));
  return histories;
}

const isTheirs = (upTo: number) => sql`events.site = wanted.site and events.visitor = wanted.visitor
  and events.seq <= ${upTo}
  and events.is_counted = 1 and events.type in ('signal', 'lead')`;

/** Those with more events than are looked at, where a join would give all of them. */
async function findCrowded(engine: Engine, visitors: readonly VisitorPlace[]): Promise<VisitorPlace[]> {
  if (visitors.length === 0 || engine.name === 'postgres') return [];
  const { rows } = await sql<VisitorPlace & { count: number | string }>`
    select wanted.site as site, wanted.visitor as visitor, (
      select count(*) from (select 1 from events where events.site = wanted.site
        and events.visitor = wanted.visitor limit ${sql.lit(MAX_EVENTS + 1)}) as counted
    ) as count from (${wantedRows(engine, visitors)}) as wanted`.execute(engine.reader);
  return rows.filter(({ count }) => Number(count) > MAX_EVENTS);
}

async function readNewest(
  { reader }: Engine,
  { site, visitor }: VisitorPlace,
  upTo: number,
): Promise<PastEvent[]> {
  const rows = await reader
    .selectFrom('events')
    .select(['key', 'name', 'at_ms', 'props', 'lead_id', 'has_gpc'])
    .where('site', '=', site)
    .where('visitor', '=', visitor)
    .where('is_counted', '=', 1)
    .where('seq', '<=', upTo)
    .where('type', 'in', ['signal', 'lead'])
    .orderBy('at_ms', 'desc')
    .orderBy('key', 'desc')
    .limit(MAX_EVENTS)
    .execute();
  return rows.map(toPastEvent).reverse();
}

/** Visitors as rows `site, visitor`, in one parameter. */
export const wantedRows = (engine: Engine, visitors: readonly VisitorPlace[]) =>
  engine.selectRows(
    { site: 'text', visitor: 'text' },
    visitors.map(({ site, visitor }) => ({ site, visitor })),
  );
