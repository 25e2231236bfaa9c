import { sql, type Transaction } from 'kysely';
import { cutVisits, type PastEvent, type Visit } from '../../behaviour/cutVisits.js';
import type { ColumnType, Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { countDays } from './countDays.js';
import { type VisitorPlace, visitorPlace, wantedRows } from './readHistories.js';
import type { VisitCampaignsTable } from './tables.js';

const VISITOR_COLUMNS = {
  site: 'text',
  visitor: 'text',
  first_at_ms: 'bigint',
  last_at_ms: 'bigint',
  first_touch: 'text',
  last_touch: 'text',
} as const;
const VISIT_COLUMNS = {
  site: 'text',
  visitor: 'text',
  started_at_ms: 'bigint',
  ended_at_ms: 'bigint',
  source: 'text',
  device: 'text',
  language: 'text',
  path: 'text',
  signals: 'integer',
  has_gpc: 'integer',
  touch: 'text',
} as const;
const CAMPAIGN_COLUMNS = {
  site: 'text',
  visitor: 'text',
  started_at_ms: 'bigint',
  campaign: 'text',
  day: 'integer',
  source: 'text',
  device: 'text',
  step: 'integer',
} as const;

const DAY_MS = 86_400_000;

/** Replaces what is known of these visitors by what follows from their histories; of an empty one nothing is left. */
export async function writeVisitors(
  engine: Engine,
  db: Transaction<Tables>,
  visitors: readonly VisitorPlace[],
  histories: ReadonlyMap<string, readonly PastEvent[]>,
): Promise<void> {
  if (visitors.length === 0) return;
  const known: object[] = [];
  const visits: object[] = [];
  const campaigns: VisitCampaignsTable[] = [];
  for (const place of visitors) {
    const cut = cutVisits(histories.get(visitorPlace(place)) ?? []);
    if (cut.length > 0) known.push(toVisitorRow(place, cut));
    for (const visit of cut) {
      visits.push(toVisitRow(place, visit));
      campaigns.push(...toCampaignRows(place, visit));
    }
  }
  const { rows: gone } = await sql<VisitCampaignsTable>`delete from visit_campaigns
    where (site, visitor) in (${wantedRows(engine, visitors)}) returning *`.execute(db);
  for (const table of ['visitors', 'visits'])
    await sql`delete from ${sql.table(table)}
      where (site, visitor) in (${wantedRows(engine, visitors)})`.execute(db);
  const insert = async (table: string, columns: Record<string, ColumnType>, rows: readonly object[]) => {
    if (rows.length === 0) return;
    const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${names}) ${engine.selectRows(columns, rows)}`.execute(db);
  };
  await insert('visitors', VISITOR_COLUMNS, known);
  await insert('visits', VISIT_COLUMNS, visits);
  await insert('visit_campaigns', CAMPAIGN_COLUMNS, campaigns);
  await countDays(engine, db, gone, campaigns);
}

function toVisitorRow(place: VisitorPlace, visits: readonly Visit[]): object {
  const touches = visits.flatMap(({ touch }) => (touch ? [JSON.stringify(touch)] : []));
  return {
    ...place,
    first_at_ms: visits[0]?.startedAtMs,
    last_at_ms: visits.at(-1)?.endedAtMs,
    first_touch: touches[0] ?? null,
    last_touch: touches.at(-1) ?? null,
  };
}

const toVisitRow = (place: VisitorPlace, visit: Visit): object => ({
  ...place,
  started_at_ms: visit.startedAtMs,
  ended_at_ms: visit.endedAtMs,
  source: toColumn(visit.source),
  device: toColumn(visit.device),
  language: toColumn(visit.language),
  path: toColumn(visit.path),
  signals: visit.signals,
  has_gpc: visit.hasGpc ? 1 : 0,
  touch: visit.touch ? JSON.stringify(visit.touch) : null,
});

const toCampaignRows = (place: VisitorPlace, visit: Visit): VisitCampaignsTable[] =>
  [...visit.campaigns].map(([campaign, step]) => ({
    ...place,
    started_at_ms: visit.startedAtMs,
    campaign: toColumn(campaign),
    day: Math.floor(visit.startedAtMs / DAY_MS),
    source: toColumn(visit.source),
    device: toColumn(visit.device),
    step,
  }));

/** PostgreSQL takes neither NUL nor half a surrogate pair in a text. */
const toColumn = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();
