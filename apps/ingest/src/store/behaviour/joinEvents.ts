import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../Engine.js';

/**
 * `from` rows joined with the events that fit each of them, of each the newest `limit`. PostgreSQL is told to look them up row by
 * row: before its statistics are made it takes the events for few and walks over all of them. SQLite, which has no such way of
 * saying it, does so anyway, and gives all.
 */
export function joinEvents(
  { name }: Engine,
  rows: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
  limit: number,
): RawBuilder<unknown> {
  if (name === 'sqlite') return sql`from (${rows}) as wanted join events on ${condition}`;
  return sql`from (${rows}) as wanted cross join lateral (
    select * from events where ${condition} order by at_ms desc, key desc limit ${sql.lit(limit)}) as events`;
}
