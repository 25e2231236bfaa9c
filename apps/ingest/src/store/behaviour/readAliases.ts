import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import { type VisitorPlace, wantedRows } from './readHistories.js';

/** A visitor made himself known as a person. */
export interface Alias extends VisitorPlace {
  key: string;
  atMs: number;
  /** The person's id, as people are joined now. */
  person: string;
}

interface AliasRow extends VisitorPlace {
  key: string;
  at_ms: number;
  person_id: string;
}

/** All that these visitors made themselves known as. */
export async function readAliases(engine: Engine, visitors: readonly VisitorPlace[]): Promise<Alias[]> {
  if (visitors.length === 0) return [];
  const { rows } = await sql<AliasRow>`
    select known.site, known.visitor, known.key, known.at_ms, identities.person_id
    from (${wantedRows(engine, visitors)}) as wanted
    join identifications as known on known.site = wanted.site and known.visitor = wanted.visitor
    join identities on identities.id = known.identity_id`.execute(engine.reader);
  return rows.map(fromRow);
}

/** The newest visits of one person are looked at by which he made himself known at most so often. */
const MAX_ALIASES = 1_000;

/** Under which visitors these people made themselves known. */
export async function readAliasesOf(engine: Engine, people: readonly string[]): Promise<Alias[]> {
  if (people.length === 0) return [];
  const wanted = engine.selectRows(
    { id: 'text' },
    people.map((id) => ({ id })),
  );
  const { rows } = await sql<AliasRow>`
    select site, visitor, key, at_ms, person_id from (
      select known.site, known.visitor, known.key, known.at_ms, identities.person_id,
        row_number() over (partition by identities.person_id order by known.at_ms desc, known.key desc) as place
      from identities join identifications as known on known.identity_id = identities.id
      where identities.person_id in (${wanted})
    ) as ranked where place <= ${sql.lit(MAX_ALIASES)}`.execute(engine.reader);
  return rows.map(fromRow);
}

const fromRow = ({ site, visitor, key, at_ms, person_id }: AliasRow): Alias => ({
  site,
  visitor,
  key,
  atMs: at_ms,
  person: person_id,
});
