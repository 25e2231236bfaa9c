import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import type { FunnelDaysTable, VisitCampaignsTable } from './tables.js';

const COLUMNS = {
  site: 'text',
  day: 'integer',
  campaign: 'text',
  source: 'text',
  device: 'text',
  viewed: 'bigint',
  started: 'bigint',
  submitted: 'bigint',
} as const;

/** Takes what is gone from the counts of its days and adds what is new. Only whoever moved the projection's cursor may. */
export async function countDays(
  engine: Engine,
  db: Transaction<Tables>,
  gone: readonly VisitCampaignsTable[],
  added: readonly VisitCampaignsTable[],
): Promise<void> {
  const cells = new Map<string, FunnelDaysTable>();
  const count = (sign: number, { site, day, campaign, source, device, step }: VisitCampaignsTable): void => {
    const key = JSON.stringify([site, day, campaign, source, device]);
    const cell = cells.get(key) ?? {
      site,
      day,
      campaign,
      source,
      device,
      viewed: 0,
      started: 0,
      submitted: 0,
    };
    cell.viewed += sign;
    if (step >= 2) cell.started += sign;
    if (step >= 3) cell.submitted += sign;
    cells.set(key, cell);
  };
  for (const row of gone) count(-1, row);
  for (const row of added) count(1, row);
  const changed = [...cells.values()].filter(
    ({ viewed, started, submitted }) => viewed !== 0 || started !== 0 || submitted !== 0,
  );
  if (changed.length === 0) return;
  await sql`insert into funnel_days (${sql.join(Object.keys(COLUMNS).map((name) => sql.ref(name)))})
    ${engine.selectRows(COLUMNS, changed)}
    on conflict (site, day, campaign, source, device) do update set viewed = funnel_days.viewed + excluded.viewed,
      started = funnel_days.started + excluded.started,
      submitted = funnel_days.submitted + excluded.submitted`.execute(db);
}
