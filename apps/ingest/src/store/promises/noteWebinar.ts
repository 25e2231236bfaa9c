import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { lockMagnet } from './lockMagnet.js';
import type { SeatJobKind, WebinarNews } from './SeatStore.js';

const JOB_COLUMNS = {
  id: 'text',
  site: 'text',
  lead_id: 'text',
  lead_key: 'text',
  kind: 'text',
  created_at_ms: 'bigint',
  due_at_ms: 'bigint',
  attempts: 'integer',
  state: 'text',
} as const;

const BY_THE_CLOCK: readonly SeatJobKind[] = [
  'webinar-day',
  'webinar-hour',
  'webinar-live',
  'webinar-replay',
];

/**
 * Notes a webinar as the sites file has it now. What another process, or a start before this one, noted with a higher
 * revision stands. After a change of the date the letters of all seats are due anew, and one tells of it.
 */
export function noteWebinar(
  engine: Engine,
  nowMs: number,
  makeId: () => string,
  news: WebinarNews,
): Promise<void> {
  const { site, id, startsAtMs, endsAtMs, isCancelled, revision } = news;
  return engine.write(async (db) => {
    await lockMagnet(db, site, 'webinar', id);
    const known = await db
      .selectFrom('webinars')
      .selectAll()
      .where('site', '=', site)
      .where('id', '=', id)
      .executeTakeFirst();
    const unchanged = { value: undefined, hasChanges: false };
    if (known && revision < known.revision) return unchanged;
    const isMoved =
      known !== undefined && (known.starts_at_ms !== startsAtMs || known.ends_at_ms !== endsAtMs);
    const isTurned = known !== undefined && (known.is_cancelled === 1) !== isCancelled;
    const isNews = isMoved || isTurned;
    const sequence = Math.max(revision, (known?.sequence ?? 0) + (isNews ? 1 : 0));
    const row = {
      ...{ starts_at_ms: startsAtMs, ends_at_ms: endsAtMs, is_cancelled: isCancelled ? 1 : 0 },
      ...{ revision, sequence },
    };
    await db
      .insertInto('webinars')
      .values({ site, id, ...row })
      .onConflict((conflict) => conflict.columns(['site', 'id']).doUpdateSet(row))
      .execute();
    if (!isNews) return unchanged;
    await orderAnew(engine, db, { ...news, nowMs, makeId });
    return { value: undefined, hasChanges: true };
  });
}

async function orderAnew(
  engine: Engine,
  db: Transaction<Tables>,
  news: WebinarNews & { nowMs: number; makeId: () => string },
): Promise<void> {
  const { site, id, endsAtMs, isCancelled, reminders, hasLetters, nowMs, makeId } = news;
  const seats = await db
    .selectFrom('seats')
    .innerJoin('leads', 'leads.id', 'seats.lead_id')
    .select(['leads.id', 'leads.key', 'seats.state'])
    .where('seats.site', '=', site)
    .where('seats.webinar_id', '=', id)
    .where('seats.state', 'in', ['reserved', 'waiting'])
    .execute();
  // Who waits is told too; the letters by the clock are for seats.
  const kinds = [...BY_THE_CLOCK, 'webinar-change', 'webinar-cancel'];
  await sql`delete from jobs where kind in (${sql.join(kinds)}) and lead_id in (
    select lead_id from seats where site = ${site} and webinar_id = ${id})`.execute(db);
  if (!hasLetters || nowMs >= endsAtMs) return;
  const told: SeatJobKind = isCancelled ? 'webinar-cancel' : 'webinar-change';
  const jobs = seats.flatMap((seat) =>
    [{ kind: told, dueAtMs: nowMs }, ...(seat.state === 'reserved' ? reminders : [])].map(
      ({ kind, dueAtMs }) => ({
        ...{ id: makeId(), site, lead_id: seat.id, lead_key: seat.key, kind },
        ...{ created_at_ms: nowMs, due_at_ms: dueAtMs, attempts: 0, state: 'waiting' },
      }),
    ),
  );
  if (jobs.length === 0) return;
  await sql`insert into jobs (${sql.join(Object.keys(JOB_COLUMNS).map((name) => sql.ref(name)))})
    ${engine.selectRows(JOB_COLUMNS, jobs)}`.execute(db);
}
