import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { enqueue } from './enqueue.js';
import { keepReached } from './keepReached.js';
import { addPartitionsAhead, listPartitions } from './partitions.js';
import type { EventsTable } from './tables.js';

/** Rows of one transaction: some ten milliseconds in which no lead is committed on SQLite. */
const PAGE = 1_000;

/**
 * Erases events that were received before a moment, with the keys of their items: a page has forgotten what it could not
 * deliver after 7 days, so no key of them comes again. The keys of leads stay, because leads do. What had been projected of
 * them is made anew from what is left. Shape: whether there may be more.
 * On PostgreSQL a month's partition that is empty by then is dropped, and the months to come get theirs.
 */
export async function purgeEvents(engine: Engine, beforeMs: number, nowMs: number): Promise<boolean> {
  const purged = await engine.write(async (db) => {
    const rows = await db
      .selectFrom('events')
      .select(['seq', 'site', 'key', 'type', 'visitor', 'received_at_ms'])
      // No index over the time is needed: the order of the commits is its own, but for seconds between processes.
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    const old = rows.filter(({ received_at_ms }) => received_at_ms < beforeMs);
    if (old.length > 0) await erase(engine, db, old, beforeMs);
    return { value: old.length, hasChanges: false };
  });
  // Where one of a page is young enough, those behind it are.
  if (purged === PAGE) return true;
  if (engine.name === 'postgres') await keepPartitions(engine, beforeMs, nowMs);
  return false;
}

type Row = Pick<EventsTable, 'seq' | 'site' | 'key' | 'type' | 'visitor'>;

async function erase(
  engine: Engine,
  db: Transaction<Tables>,
  rows: readonly Row[],
  beforeMs: number,
): Promise<void> {
  const visitors = rows.filter(({ visitor }) => visitor !== '');
  await keepReached(engine, db, visitors);
  const keys = rows.filter(({ type }) => type !== 'lead').map(({ site, key }) => ({ site, key }));
  await sql`delete from items
    where (site, key) in (${engine.selectRows({ site: 'text', key: 'text' }, keys)})`.execute(db);
  // The moment is said again, so that PostgreSQL looks into the partitions before it alone.
  await sql`delete from events where received_at_ms < ${beforeMs}
    and seq in (${engine.selectRows({ seq: 'bigint' }, rows)})`.execute(db);
  await enqueue(
    engine,
    db,
    visitors.map(({ site, visitor }) => ({ kind: 'visitor', site, id: visitor })),
  );
}

async function keepPartitions({ writer }: Engine, beforeMs: number, nowMs: number): Promise<void> {
  for (const { name, endMs } of await listPartitions(writer))
    if (endMs <= beforeMs) await sql`drop table ${sql.table(name)}`.execute(writer);
  await addPartitionsAhead(writer, nowMs);
}
