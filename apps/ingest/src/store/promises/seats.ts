import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { addJobs } from './addJobs.js';
import { lockMagnet } from './lockMagnet.js';
import type { Seat, SeatPlan, SeatRequest } from './SeatStore.js';

interface Ports {
  engine: Engine;
  nowMs: number;
  makeId: () => string;
}

interface SeatRow {
  holder: string;
  lead_id: string;
  state: Seat['state'];
  place: number;
  lead_key: string;
}

type Db = Transaction<Tables>;
type Named = Pick<SeatPlan, 'site' | 'webinarId'>;

const ofWebinar = ({ site, webinarId }: Named): RawBuilder<boolean> =>
  sql`seats.site = ${site} and seats.webinar_id = ${webinarId}`;
const IS_LEAD = sql<boolean>`(select coalesce(leads.overruled, leads.verdict) from leads
  where leads.id = seats.lead_id) = 'lead'`;

export function reserveSeat(ports: Ports, request: SeatRequest): Promise<Seat> {
  return ports.engine.write(async (db) => {
    const { lead, site, webinarId, holder, seats } = request;
    await lockMagnet(db, site, 'webinar', webinarId);
    const moved = await fillLocked(db, ports, request);
    const before = await readRow(db, request, holder);
    const isAnother = before !== undefined && before.lead_id !== lead.id;
    const isOpen = before?.state === 'reserved' || before?.state === 'waiting';
    // Asked by the lead that has it, or had it and gave it up: what stands, stands.
    if (before && !isAnother) return { value: await toSeat(db, request, before), hasChanges: moved > 0 };
    if (isAnother && isOpen) {
      await orderLetters(db, ports, request, { lead_id: lead.id, lead_key: lead.key }, 'seat', false);
      return { value: await toSeat(db, request, before), hasChanges: true };
    }
    const state = seats === undefined || (await countReserved(db, request)) < seats ? 'reserved' : 'waiting';
    const row = {
      lead_id: lead.id,
      state,
      place: (await lastPlace(db, request)) + 1,
      asked_at_ms: ports.nowMs,
    };
    await db
      .insertInto('seats')
      .values({ site, webinar_id: webinarId, holder, ...row })
      .onConflict((conflict) => conflict.columns(['site', 'webinar_id', 'holder']).doUpdateSet(row))
      .execute();
    await orderLetters(
      db,
      ports,
      request,
      { lead_id: lead.id, lead_key: lead.key },
      'seat',
      state === 'reserved',
    );
    const made = await readRow(db, request, holder);
    if (!made) throw new Error('a seat that was written is there');
    return { value: await toSeat(db, request, made), hasChanges: true };
  });
}

export function fillSeats(ports: Ports, plan: SeatPlan): Promise<number> {
  return ports.engine.write(async (db) => {
    await lockMagnet(db, plan.site, 'webinar', plan.webinarId);
    const moved = await fillLocked(db, ports, plan);
    return { value: moved, hasChanges: moved > 0 };
  });
}

/** Takes the seats of those who are no leads any more, lets those in again who are, and moves up who waits. */
async function fillLocked(db: Db, ports: Ports, plan: SeatPlan): Promise<number> {
  const of = ofWebinar(plan);
  await sql`update seats set state = 'released' where ${of} and state in ('reserved', 'waiting')
    and not ${IS_LEAD}`.execute(db);
  const back = await sql<SeatRow>`select holder from seats where ${of} and state = 'released' and ${IS_LEAD}
    order by place`.execute(db);
  let place = await lastPlace(db, plan);
  for (const { holder } of back.rows) {
    place += 1;
    await sql`update seats set state = 'waiting', place = ${place} where ${of} and holder = ${holder}`.execute(
      db,
    );
  }
  const free = plan.seats === undefined ? 1_000_000 : plan.seats - (await countReserved(db, plan));
  if (free <= 0) return 0;
  const { rows } = await sql<SeatRow>`select seats.*, leads.key as lead_key from seats
    join leads on leads.id = seats.lead_id where ${of} and state = 'waiting'
    order by place limit ${free}`.execute(db);
  for (const row of rows) {
    await sql`update seats set state = 'reserved' where ${of} and holder = ${row.holder}`.execute(db);
    await orderLetters(db, ports, plan, row, 'seat-free', true);
  }
  return rows.length;
}

async function orderLetters(
  db: Db,
  { nowMs, makeId }: Ports,
  { site, hasLetters, reminders }: SeatPlan,
  { lead_id, lead_key }: Pick<SeatRow, 'lead_id' | 'lead_key'>,
  first: 'seat' | 'seat-free',
  hasReminders: boolean,
): Promise<void> {
  if (!hasLetters) return;
  const letters = [{ kind: first, dueAtMs: nowMs }, ...(hasReminders ? reminders : [])];
  const lead = { id: lead_id, key: lead_key, site };
  await addJobs(
    db,
    letters.map((letter) => ({ lead, nowMs, ...letter })),
    makeId,
  );
}

async function countReserved(db: Db, plan: Named): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select count(*) as taken from seats
    where ${ofWebinar(plan)} and state = 'reserved'`.execute(db);
  return Number(rows[0]?.taken ?? 0);
}

async function lastPlace(db: Db, plan: Named): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(place), 0) as last from seats
    where ${ofWebinar(plan)}`.execute(db);
  return Number(rows[0]?.last ?? 0);
}

async function readRow(db: Db, plan: Named, holder: string): Promise<SeatRow | undefined> {
  const { rows } = await sql<SeatRow>`select seats.*, '' as lead_key from seats
    where ${ofWebinar(plan)} and holder = ${holder}`.execute(db);
  return rows[0];
}

/** A row as it is told: who waits, with how many are in front. */
export async function toSeat(
  db: Engine['reader'],
  plan: Named,
  { lead_id, state, place }: Pick<SeatRow, 'lead_id' | 'state' | 'place'>,
): Promise<Seat> {
  if (state !== 'waiting') return { leadId: lead_id, state };
  const { rows } = await sql<{ ahead: number }>`select count(*) as ahead from seats
    where ${ofWebinar(plan)} and state = 'waiting' and place <= ${place}`.execute(db);
  return { leadId: lead_id, state, place: Number(rows[0]?.ahead ?? 1) };
}
