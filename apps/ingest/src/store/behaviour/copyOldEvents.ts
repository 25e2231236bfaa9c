import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { fromOldEvent, fromOldLead, type OldEvent } from './eventRows.js';
import type { EventsTable } from './tables.js';

/** Rows of one statement: 16 columns each stay below both engines' limits of parameters. */
const PAGE = 200;

/**
 * Takes over the events of version 0001, and makes of every lead its `form_submit` and who the visitor turned out to be.
 * Page by page and not in SQL, because PostgreSQL reads no JSON with a NUL in a text.
 */
export async function copyOldEvents(db: Kysely<Tables>): Promise<void> {
  let seq = 0;
  const makeSeq = () => {
    seq += 1;
    return seq;
  };
  await sql`create index events_of_0001_by_key on events_of_0001 (site, key)`.execute(db);
  for (let [site, key] = ['', '']; ; ) {
    const { rows } = await sql<OldEvent>`select * from events_of_0001
      where (site, key) > (${site}, ${key}) order by site, key limit ${sql.lit(PAGE)}`.execute(db);
    const last = rows.at(-1);
    if (!last) break;
    [site, key] = [last.site, last.key];
    await insert(
      db,
      rows.map((row) => fromOldEvent(row, makeSeq())),
    );
  }
  for (let after: string | undefined = ''; after !== undefined; ) after = await copyLeads(db, after, makeSeq);
}

/** Gives the last id of the page, if there may be another. */
async function copyLeads(
  db: Kysely<Tables>,
  after: string,
  makeSeq: () => number,
): Promise<string | undefined> {
  const leads = await db
    .selectFrom('leads')
    .leftJoin('lead_facts', 'lead_facts.lead_id', 'leads.id')
    .select(['leads.id', 'site', 'key', 'received_at_ms', 'body', 'identity_id'])
    .where('leads.id', '>', after)
    .orderBy('leads.id')
    .limit(PAGE)
    .execute();
  if (leads.length === 0) return undefined;
  const events = leads.map((lead) => fromOldLead(lead, makeSeq()));
  await insert(db, events);
  const known = events.flatMap(({ site, visitor, key, at_ms }, place) => {
    const identity_id = leads[place]?.identity_id;
    return identity_id ? [{ site, visitor, key, at_ms, identity_id }] : [];
  });
  if (known.length > 0) await db.insertInto('identifications').values(known).execute();
  return leads.at(-1)?.id;
}

const insert = async (db: Kysely<Tables>, events: EventsTable[]) =>
  void (await db.insertInto('events').values(events).execute());
