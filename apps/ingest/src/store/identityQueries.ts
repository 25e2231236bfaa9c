import { type RawBuilder, sql } from 'kysely';
import { type Identity, MAX_SHARED } from '../people/findPeople.js';
import type { Engine } from './Engine.js';
import type { IdentitiesTable } from './tables.js';

/** An identity that may be new. */
export type NewIdentity = Identity & { site: string };

/** A stored identity with the person it counts to so far. */
export type KnownIdentity = NewIdentity & { person: string };

const KEY_COLUMNS = { site: 'text', mailbox: 'text', phone: 'text', name: 'text' } as const;

/** One text for what makes two identities the same. */
export const identityPlace = ({ site, mailbox, phone, name }: Omit<NewIdentity, 'id' | 'isRole'>): string =>
  JSON.stringify([site, mailbox, phone, name]);

/** The ids under which identities are stored already, by their place. */
export async function findKnown(
  engine: Engine,
  wanted: readonly NewIdentity[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  // A subquery for each: both engines then look it up in the index, however many identities there are.
  const { rows } = await sql<Omit<NewIdentity, 'isRole'>>`
    select * from (
      select wanted.site as site, wanted.mailbox as mailbox, wanted.phone as phone, wanted.name as name,
        (select id from identities where identities.site = wanted.site and identities.mailbox = wanted.mailbox
          and identities.phone = wanted.phone and identities.name = wanted.name) as id
      from (${engine.selectRows(KEY_COLUMNS, wanted)}) as wanted
    ) as found where id is not null`.execute(engine.reader);
  return new Map(rows.map((row) => [identityPlace(row), row.id]));
}

/**
 * The identities that share a mailbox or a number with any of these. Of a contact with more than `MAX_SHARED` there come
 * none, because it joins nobody; `crowded` tells these contacts.
 */
export async function findSharing(
  engine: Engine,
  site: string,
  identities: readonly Pick<Identity, 'mailbox' | 'phone'>[],
): Promise<{ sharing: KnownIdentity[]; crowded: Crowded }> {
  const found = new Map<string, KnownIdentity>();
  const crowded: Crowded = { mailbox: new Set(), phone: new Set() };
  for (const column of ['mailbox', 'phone'] as const) {
    const values = [...new Set(identities.map((identity) => identity[column]))].filter(
      (value) => value !== '',
    );
    if (values.length === 0) continue;
    for (const value of await findCrowded(engine, site, column, values)) crowded[column].add(value);
    const open = values.filter((value) => !crowded[column].has(value));
    const rows = await engine.reader
      .selectFrom('identities')
      .selectAll()
      .where('site', '=', site)
      .where(column, 'in', oneOf(engine, open))
      // Said again, so that the index of numbers is found, which leaves out empty ones.
      .where(column, '<>', sql.lit(''))
      .execute();
    for (const row of rows) found.set(row.id, fromRow(row));
  }
  return { sharing: [...found.values()], crowded };
}

/** Contacts that more than `MAX_SHARED` identities have. */
export interface Crowded {
  mailbox: Set<string>;
  phone: Set<string>;
}

async function findCrowded(
  engine: Engine,
  site: string,
  column: 'mailbox' | 'phone',
  values: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ value: string; count: number | string }>`
    select wanted.value as value, (
      select count(*) from (
        select 1 from identities
        where identities.site = ${site} and identities.${sql.ref(column)} = wanted.value
          and identities.${sql.ref(column)} <> '' limit ${sql.lit(MAX_SHARED + 1)}
      ) as counted
    ) as count
    from ${oneOf(engine, values)} as wanted`.execute(engine.reader);
  return rows.filter(({ count }) => Number(count) > MAX_SHARED).map(({ value }) => value);
}

/** All identities of these people, or as many as are asked for. */
export async function findMembers(
  engine: Engine,
  people: readonly string[],
  limit: number,
): Promise<KnownIdentity[]> {
  if (people.length === 0) return [];
  const rows = await engine.reader
    .selectFrom('identities')
    .selectAll()
    .where('person_id', 'in', oneOf(engine, people))
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** A list of any length as one parameter. */
function oneOf(engine: Engine, values: readonly string[]): RawBuilder<string> {
  const rows = engine.selectRows(
    { value: 'text' },
    values.map((value) => ({ value })),
  );
  return sql<string>`(${rows})`;
}

const fromRow = (row: IdentitiesTable): KnownIdentity => ({
  id: row.id,
  site: row.site,
  mailbox: row.mailbox,
  isRole: row.is_role === 1,
  phone: row.phone,
  name: row.name,
  person: row.person_id,
});
