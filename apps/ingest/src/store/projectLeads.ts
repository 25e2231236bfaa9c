import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '@lodestone/core';
import { sql, type Transaction } from 'kysely';
import { enqueue, type QueueEntry } from './behaviour/enqueue.js';
import { type Given, writeIdentifications } from './behaviour/identifications.js';
import { readIdentityEvents } from './behaviour/readIdentityEvents.js';
import { personSubject } from './behaviour/subjects.js';
import type { ColumnType, Engine } from './Engine.js';
import { findKnown, identityPlace, type NewIdentity } from './identityQueries.js';
import { LEADS_CURSOR } from './nextRevision.js';
import { parsePosition, toPosition } from './peoplePosition.js';
import { regroupPeople } from './regroupPeople.js';
import { toInspected } from './rows.js';
import type { Inspect, Inspection } from './Store.js';
import type { Tables } from './tables.js';

const IDENTITY_COLUMNS = {
  id: 'text',
  site: 'text',
  mailbox: 'text',
  is_role: 'integer',
  phone: 'text',
  name: 'text',
  person_id: 'text',
} as const;
const FACT_COLUMNS = {
  lead_id: 'text',
  identity_id: 'text',
  domain: 'text',
  checks: 'text',
  marks: 'text',
  revision: 'bigint',
} as const;
const DOMAIN_COLUMNS = {
  domain: 'text',
  state: 'text',
  attempts: 'integer',
  due_at_ms: 'bigint',
  stale_at_ms: 'bigint',
} as const;

const LEADS_A_TURN = 10;
/** One transaction changes no more leads, so that `listChanges` has it on one page. */
const MAX_LEADS = 250;

/** A lead, or an `identity` item: a contact without a submission. */
interface Inspected {
  /** Of the lead, or made of the item's key. */
  id: string;
  site: string;
  inspection: Inspection;
  /** Who gave it, and when. Nothing when no visitor did. */
  given?: Given | undefined;
}

interface InspectedLead extends Inspected {
  reasons: readonly string[];
}

/** Everything that one step writes. */
interface Projection {
  /** Of the lead that was inspected last before. */
  from: string;
  to: string;
  leads: readonly InspectedLead[];
  items: readonly Inspected[];
  /** By the place of an identity. */
  identityIds: ReadonlyMap<string, string>;
  fresh: readonly NewIdentity[];
  /** Identities with another person than before. */
  persons: ReadonlyMap<string, string>;
}

/**
 * Inspects the leads and the `identity` items behind the cursor, in the order of their commits, and groups their senders
 * into people; notes which visitor turned out to be whom.
 *
 * All is read and thought over outside of a transaction; one short transaction then moves the cursor, if it still stands
 * where it stood, and writes. Identities are written nowhere else: a cursor that did not move proves that all that was read
 * still holds. So any number of processes may do this at once, and one that ends in the middle has done nothing.
 * Shape: how many of both; `undefined` when the cursor had moved.
 */
export async function projectLeads(
  engine: Engine,
  clock: Pick<Clock, 'nowMs'>,
  inspect: Inspect,
  limit: number,
): Promise<number | undefined> {
  const { reader } = engine;
  const { position } = await reader
    .selectFrom('cursors')
    .select('position')
    .where('name', '=', LEADS_CURSOR)
    .executeTakeFirstOrThrow();
  const from = parsePosition(position);
  const rows = await reader
    .selectFrom('leads')
    .select(['id', 'site', 'key', 'received_at_ms', 'body'])
    .where('id', '>', from.leadId)
    .orderBy('id')
    .limit(Math.min(limit, MAX_LEADS))
    .execute();
  const identityEvents = await readIdentityEvents(reader, from.seq, limit);
  const to = { leadId: rows.at(-1)?.id ?? from.leadId, seq: identityEvents.to };
  if (rows.length === 0 && !identityEvents.isWorthNoting) return 0;
  const leads: InspectedLead[] = [];
  for (const row of rows) {
    const { reasons, given, ...inspected } = toInspected(row);
    leads.push({ id: row.id, site: row.site, reasons, given, inspection: await inspect(inspected) });
    // Long messages take a millisecond each: requests come in between.
    if (leads.length % LEADS_A_TURN === 0) await nextTurn();
  }
  const items: Inspected[] = [];
  for (const { id, site, contact, given } of identityEvents.items)
    items.push({ id, site, given, inspection: await inspect({ contact }) });
  const first = firstIdentities([...leads, ...items]);
  const known = await findKnown(engine, [...first.values()]);
  const fresh = [...first].filter(([place]) => !known.has(place)).map(([, identity]) => identity);
  const persons = new Map<string, string>();
  for (const site of new Set(fresh.map((identity) => identity.site))) {
    const ofSite = fresh.filter((identity) => identity.site === site);
    for (const [id, person] of await regroupPeople(engine, site, ofSite)) persons.set(id, person);
  }
  const identityIds = new Map([...first].map(([place, { id }]) => [place, known.get(place) ?? id]));
  const projection = { from: position, to: toPosition(to), leads, items, identityIds, fresh, persons };
  return engine.write(async (db) => {
    const isOurs = await write(engine, db, projection, clock.nowMs());
    return {
      value: isOurs ? Math.max(leads.length + items.length, 1) : undefined,
      hasChanges: isOurs && leads.length > 0,
    };
  });
}

/** Each identity of these once, with the id of the first that has it. */
function firstIdentities(leads: readonly Inspected[]): Map<string, NewIdentity> {
  const first = new Map<string, NewIdentity>();
  for (const { id, site, inspection } of leads) {
    if (!inspection.identity) continue;
    const identity = { id, site, ...inspection.identity };
    const place = identityPlace(identity);
    if (!first.has(place)) first.set(place, identity);
  }
  return first;
}

/** False, with nothing written, when the cursor stands elsewhere by now. */
async function write(
  engine: Engine,
  db: Transaction<Tables>,
  projection: Projection,
  nowMs: number,
): Promise<boolean> {
  const moved = await db
    .updateTable('cursors')
    .set(({ eb }) => ({ position: projection.to, revision: eb('revision', '+', 1) }))
    .where('name', '=', LEADS_CURSOR)
    .where('position', '=', projection.from)
    .returning('revision')
    .executeTakeFirst();
  if (!moved) return false;
  await writePeople(engine, db, projection);
  await writeIdentifications(
    engine,
    db,
    [...projection.leads, ...projection.items].map((one) => ({
      ...one,
      identityId: identityOf(projection)(one),
    })),
  );
  await writeFacts(engine, db, projection, moved.revision);
  await writeDomains(engine, db, projection, nowMs);
  return true;
}

async function writePeople(
  engine: Engine,
  db: Transaction<Tables>,
  { fresh, persons }: Projection,
): Promise<void> {
  const isNew = new Set(fresh.map(({ id }) => id));
  if (fresh.length > 0) {
    const rows = fresh.map(({ isRole, ...identity }) => ({
      ...identity,
      is_role: isRole ? 1 : 0,
      person_id: persons.get(identity.id) ?? identity.id,
    }));
    await sql`insert into identities (${columns(IDENTITY_COLUMNS)}) ${engine.selectRows(IDENTITY_COLUMNS, rows)}`.execute(
      db,
    );
  }
  const moved = [...persons].filter(([id]) => !isNew.has(id)).map(([id, person]) => ({ id, person }));
  if (moved.length === 0) return;
  // Who they were before, and who they are now: both are others than they were.
  const before = await findSubjects(
    db,
    moved.map(({ id }) => id),
  );
  await sql`update identities set person_id = moved.person
      from (${engine.selectRows({ id: 'text', person: 'text' }, moved)}) as moved where identities.id = moved.id`.execute(
    db,
  );
  const after = await findSubjects(
    db,
    moved.map(({ id }) => id),
  );
  await enqueue(engine, db, [...before, ...after]);
}

async function findSubjects(db: Transaction<Tables>, ids: readonly string[]): Promise<QueueEntry[]> {
  const rows = await db
    .selectFrom('identities')
    .select(['site', 'person_id'])
    .distinct()
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ site, person_id }) => ({ kind: 'subject', site, id: personSubject(person_id) }));
}

/** The id of the identity that a contact is, in a projection. */
const identityOf =
  ({ identityIds }: Projection) =>
  ({ site, inspection: { identity } }: Inspected): string | undefined =>
    identity && identityIds.get(identityPlace({ site, ...identity }));

async function writeFacts(
  engine: Engine,
  db: Transaction<Tables>,
  projection: Projection,
  revision: number,
): Promise<void> {
  const { leads } = projection;
  if (leads.length === 0) return;
  const rows = leads
    .map((lead) => ({ lead, ...lead, ...lead.inspection }))
    .map(({ lead, id, reasons, checks, domain }) => ({
      lead_id: id,
      identity_id: identityOf(projection)(lead) ?? null,
      domain: domain ?? null,
      checks: JSON.stringify(checks),
      marks: ` ${[...reasons, ...Object.values(checks).flatMap(({ marks }) => marks)].join(' ')} `,
      revision,
    }));
  // An overrule may have been faster with the row.
  await sql`insert into lead_facts (${columns(FACT_COLUMNS)}) ${engine.selectRows(FACT_COLUMNS, rows)}
    on conflict (lead_id) do update set identity_id = excluded.identity_id, domain = excluded.domain,
      checks = excluded.checks, marks = excluded.marks, revision = excluded.revision`.execute(db);
}

/** Domains that nobody knows yet, or whose answer is stale, are due at once. */
async function writeDomains(
  engine: Engine,
  db: Transaction<Tables>,
  { leads }: Projection,
  nowMs: number,
): Promise<void> {
  const domains = new Set(leads.flatMap(({ inspection: { domain } }) => domain ?? []));
  if (domains.size === 0) return;
  const rows = [...domains].map((domain) => ({
    domain,
    state: 'unknown',
    attempts: 0,
    due_at_ms: nowMs,
    stale_at_ms: nowMs,
  }));
  await sql`insert into mail_domains (${columns(DOMAIN_COLUMNS)}) ${engine.selectRows(DOMAIN_COLUMNS, rows)}
    on conflict (domain) do update set due_at_ms = excluded.due_at_ms, attempts = 0
    where mail_domains.due_at_ms is null and mail_domains.stale_at_ms <= excluded.stale_at_ms`.execute(db);
}

const columns = (types: Record<string, ColumnType>) =>
  sql.join(Object.keys(types).map((name) => sql.ref(name)));
