import { sql, type Transaction } from 'kysely';
import { sha256 } from '../../intake/sha256.js';
import type { Engine } from '../Engine.js';
import type { LeadBody } from '../rows.js';
import type { Tables } from '../tables.js';
import { enqueue, type QueueEntry } from './enqueue.js';
import { keepReached } from './keepReached.js';
import { lonelyVisitor } from './lonelyVisitor.js';
import { type VisitorPlace, visitorPlace } from './readHistories.js';
import type { EventsTable } from './tables.js';

type Seen = Pick<EventsTable, 'seq' | 'site' | 'type' | 'visitor' | 'at_ms' | 'props'>;

/** A visitor took his consent back: up to then nothing of what he did is kept. */
interface Withdrawal extends VisitorPlace {
  atMs: number;
}

/** The hash by which a withdrawal is remembered: the visitor's id itself is gone. */
const hashOf = ({ site, visitor }: VisitorPlace): string => sha256(`${site}\n${visitor}`);

/**
 * Erases what visitors did before they took their consent back, whether it came before or comes after. What stays is what
 * they gave of their own will: submissions, with the consents given there, and the contact of an `identify`, without the id.
 */
export async function eraseWithdrawn(
  engine: Engine,
  db: Transaction<Tables>,
  events: readonly Seen[],
): Promise<void> {
  const withdrawals = await noteWithdrawals(engine, db, events);
  const upTo = events.at(-1)?.seq ?? 0;
  await keepReached(engine, db, withdrawals);
  const lonely: QueueEntry[] = [];
  for (const withdrawal of withdrawals) lonely.push(...(await erase(db, withdrawal, upTo)));
  // What is left of the visitor, and the leads that stand alone now.
  await enqueue(engine, db, [
    ...withdrawals.map(({ site, visitor }) => ({ kind: 'visitor' as const, site, id: visitor })),
    ...lonely,
  ]);
}

/** The withdrawals among these events, and the earlier ones of visitors whose events came late. */
async function noteWithdrawals(
  engine: Engine,
  db: Transaction<Tables>,
  events: readonly Seen[],
): Promise<Withdrawal[]> {
  const seen = new Map(
    events
      .filter(({ visitor }) => visitor !== '')
      .map(({ site, visitor }) => [visitorPlace({ site, visitor }), { site, visitor }]),
  );
  if (seen.size === 0) return [];
  for (const event of events.filter(isWithdrawal)) {
    const row = { site: event.site, visitor_hash: hashOf(event), at_ms: event.at_ms };
    await sql`insert into withdrawals (site, visitor_hash, at_ms) values (${row.site}, ${row.visitor_hash}, ${row.at_ms})
      on conflict (site, visitor_hash) do update set at_ms = excluded.at_ms
      where withdrawals.at_ms < excluded.at_ms`.execute(db);
  }
  const wanted = [...seen.values()].map((place) => ({ ...place, hash: hashOf(place) }));
  const { rows } = await sql<{ site: string; visitor: string; at_ms: number }>`
    select wanted.site as site, wanted.visitor as visitor, withdrawals.at_ms as at_ms
    from (${engine.selectRows({ site: 'text', visitor: 'text', hash: 'text' }, wanted)}) as wanted
    join withdrawals on withdrawals.site = wanted.site and withdrawals.visitor_hash = wanted.hash`.execute(
    db,
  );
  return rows.map(({ site, visitor, at_ms }) => ({ site, visitor, atMs: at_ms }));
}

function isWithdrawal({ type, visitor, props }: Seen): boolean {
  if (type !== 'consent' || visitor === '') return false;
  return (JSON.parse(props) as { analytics?: unknown }).analytics === false;
}

/** Later events than `upTo` are left to the step that comes to them: who sent them may be found out at this moment. */
async function erase(
  db: Transaction<Tables>,
  { site, visitor, atMs }: Withdrawal,
  upTo: number,
): Promise<QueueEntry[]> {
  const past = sql`site = ${site} and visitor = ${visitor} and at_ms <= ${atMs} and seq <= ${upTo}`;
  // What was seen to change tells of signals; how far the relationship came does not.
  await sql`delete from stage_changes where site = ${site} and axis <> 'lifecycle' and subject in (
    select 'p:' || person_id from identifications join identities on identities.id = identity_id
    where identifications.site = ${site} and visitor = ${visitor})`.execute(db);
  await sql`delete from items where site = ${site}
    and key in (select key from events where ${past} and type = 'signal')`.execute(db);
  await sql`delete from events where ${past} and type = 'signal'`.execute(db);
  await sql`delete from offer_clocks where site = ${site} and visitor = ${visitor} and started_at_ms <= ${atMs}`.execute(
    db,
  );
  const { rows } = await sql<Pick<EventsTable, 'key' | 'lead_id'>>`
    select key, lead_id from events where ${past}`.execute(db);
  await sql`update events set visitor = coalesce('l:' || lead_id, ''), session = null where ${past}`.execute(
    db,
  );
  for (const { key, lead_id } of rows) {
    const alias = sql`site = ${site} and visitor = ${visitor} and key = ${key}`;
    if (lead_id === null) await sql`delete from identifications where ${alias}`.execute(db);
    else {
      await sql`update identifications set visitor = ${lonelyVisitor(lead_id)} where ${alias}`.execute(db);
      await unlinkLead(db, lead_id);
    }
  }
  return rows.flatMap(({ lead_id }) =>
    lead_id === null ? [] : [{ kind: 'visitor' as const, site, id: lonelyVisitor(lead_id) }],
  );
}

async function unlinkLead(db: Transaction<Tables>, id: string): Promise<void> {
  const row = await db.selectFrom('leads').select('body').where('id', '=', id).executeTakeFirst();
  if (!row) return;
  const { visitor: _, session: __, ...body } = JSON.parse(row.body) as LeadBody;
  await db
    .updateTable('leads')
    .set({ body: JSON.stringify(body) })
    .where('id', '=', id)
    .execute();
}
