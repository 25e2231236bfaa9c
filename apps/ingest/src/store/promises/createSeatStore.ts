import { sql } from 'kysely';
import { lonelyVisitor } from '../behaviour/lonelyVisitor.js';
import type { LeadBody } from '../rows.js';
import type { PromiseStoreOptions } from './createPromiseStore.js';
import { noteWebinar } from './noteWebinar.js';
import type { SeatStore } from './SeatStore.js';
import { fillSeats, reserveSeat, toSeat } from './seats.js';

/** `guard` turns failures of the database into `StoreUnavailableError`. */
export function createSeatStore(
  { engine, clock, makeId }: PromiseStoreOptions,
  guard: <Value>(work: Promise<Value>) => Promise<Value>,
): SeatStore {
  const { reader, writer } = engine;
  const ports = () => ({ engine, makeId, nowMs: clock.nowMs() });

  async function findSeat(site: string, webinarId: string, holder: string) {
    const row = await reader
      .selectFrom('seats')
      .select(['lead_id', 'state', 'place'])
      .where('site', '=', site)
      .where('webinar_id', '=', webinarId)
      .where('holder', '=', holder)
      .executeTakeFirst();
    type State = 'reserved' | 'waiting' | 'released' | 'cancelled';
    return row && toSeat(reader, { site, webinarId }, { ...row, state: row.state as State });
  }

  async function countSeats(site: string, webinarId: string): Promise<number> {
    const { rows } = await sql<{ taken: number }>`select count(*) as taken from seats
      join leads on leads.id = seats.lead_id
      where seats.site = ${site} and seats.webinar_id = ${webinarId} and seats.state = 'reserved'
        and coalesce(leads.overruled, leads.verdict) = 'lead'`.execute(reader);
    return Number(rows[0]?.taken ?? 0);
  }

  /** Whether there is anything to fill: read beside the writers, so that looking costs nobody anything. */
  async function isWaitedFor(site: string, webinarId: string): Promise<boolean> {
    const { rows } = await sql`select 1 from seats join leads on leads.id = seats.lead_id
      where seats.site = ${site} and seats.webinar_id = ${webinarId} and seats.state in ('waiting', 'released')
        and coalesce(leads.overruled, leads.verdict) = 'lead' limit 1`.execute(reader);
    return rows.length > 0;
  }

  async function cancelSeat(leadId: string): Promise<boolean> {
    const { rows } =
      await sql`update seats set state = 'cancelled' where lead_id = ${leadId} returning holder`.execute(
        writer,
      );
    return rows.length > 0;
  }

  return {
    reserveSeat: (request) => guard(reserveSeat(ports(), request)),
    findSeat: (site, webinarId, holder) => guard(findSeat(site, webinarId, holder)),
    countSeats: (site, webinarId) => guard(countSeats(site, webinarId)),
    async fillSeats(plan) {
      const { site, webinarId, seats } = plan;
      if (!(await guard(isWaitedFor(site, webinarId)))) return 0;
      if (seats !== undefined && (await guard(countSeats(site, webinarId))) >= seats) return 0;
      return guard(fillSeats(ports(), plan));
    },
    cancelSeat: (leadId) => guard(cancelSeat(leadId)),
    noteWebinar: (news) => guard(noteWebinar(engine, clock.nowMs(), makeId, news)),
    async readSequence(site, webinarId) {
      const query = reader
        .selectFrom('webinars')
        .select('sequence')
        .where('site', '=', site)
        .where('id', '=', webinarId);
      return (await guard(query.executeTakeFirst()))?.sequence;
    },
    async findVisitor(leadId) {
      const query = reader.selectFrom('leads').select('body').where('id', '=', leadId);
      const row = await guard(query.executeTakeFirst());
      if (!row) return undefined;
      const { visitor }: LeadBody = JSON.parse(row.body);
      return visitor ?? lonelyVisitor(leadId);
    },
  };
}
