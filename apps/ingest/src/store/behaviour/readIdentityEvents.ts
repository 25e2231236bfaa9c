import type { WireContact } from '@lodestone/schema';
import type { Kysely } from 'kysely';
import { sha256 } from '../../intake/sha256.js';
import type { Tables } from '../tables.js';
import type { Given } from './identifications.js';

/** A contact that was given without a submission. */
export interface IdentityEvent {
  /** Made of site and key; sorts behind all ids of leads, so that a person is known by the first lead. */
  id: string;
  site: string;
  contact: WireContact;
  given?: Given | undefined;
}

export interface IdentityEvents {
  items: IdentityEvent[];
  /** The last event that was looked at. */
  to: number;
  /** Whether the cursor has to move: for items, or because many others were passed. */
  isWorthNoting: boolean;
}

/** How many events are looked through at once for the few that are identities. */
const PAGE = 2_000;

/** The `identity` items among the events behind `seq`. */
export async function readIdentityEvents(
  db: Kysely<Tables>,
  seq: number,
  limit: number,
): Promise<IdentityEvents> {
  const newest = await db
    .selectFrom('events')
    .select('seq')
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PAGE)
    .execute();
  const end = newest.at(-1)?.seq;
  if (end === undefined) return { items: [], to: seq, isWorthNoting: false };
  const rows = await db
    .selectFrom('events')
    .select(['seq', 'site', 'key', 'visitor', 'at_ms', 'props'])
    .where('seq', '>', seq)
    .where('seq', '<=', end)
    .where('type', '=', 'identity')
    .orderBy('seq')
    .limit(limit)
    .execute();
  const items = rows.map((row) => ({
    id: `i-${sha256(`${row.site}\n${row.key}`).slice(0, 32)}`,
    site: row.site,
    contact: JSON.parse(row.props) as WireContact,
    given: row.visitor === '' ? undefined : { visitor: row.visitor, key: row.key, atMs: row.at_ms },
  }));
  const to = rows.length === limit ? (rows.at(-1)?.seq ?? end) : end;
  return { items, to, isWorthNoting: items.length > 0 || newest.length === PAGE };
}
