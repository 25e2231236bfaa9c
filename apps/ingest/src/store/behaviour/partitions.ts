import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** Months that have their partition ahead of need: a server that was not started for two months still finds its own. */
const MONTHS_AHEAD = 2;
const DEFAULT = 'events_default';

/** The first moment of the month so many months after that of a moment, UTC. */
const monthOf = (atMs: number, later = 0): number => {
  const date = new Date(atMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later);
};

const nameOf = (fromMs: number): string =>
  `events_${new Date(fromMs).toISOString().slice(0, 7).replace('-', '_')}`;

/** Makes the partitions of this month and the next two on PostgreSQL; harmless when they are there. */
export async function addPartitionsAhead(db: Kysely<Tables>, nowMs: number): Promise<void> {
  for (let later = 0; later <= MONTHS_AHEAD; later += 1) await addPartition(db, monthOf(nowMs, later));
}

/** Makes the partition of the month of a moment; events that had fallen into the one for the rest move there. */
export async function addPartition(db: Kysely<Tables>, atMs: number): Promise<void> {
  const [from, to] = [monthOf(atMs), monthOf(atMs, 1)];
  const name = nameOf(from);
  const isThere = async (where: Kysely<Tables>) =>
    (await listPartitions(where)).some((partition) => partition.name === name);
  if (await isThere(db)) return;
  const [table, events, rest] = [name, 'events', DEFAULT].map((each) => sql.table(each));
  const inMonth = sql`received_at_ms >= ${sql.lit(from)} and received_at_ms < ${sql.lit(to)}`;
  const move = async (transaction: Kysely<Tables>) => {
    await sql`lock table ${rest} in access exclusive mode`.execute(transaction);
    // Another process may have made it meanwhile.
    if (await isThere(transaction)) return;
    await sql`create table ${table} (like ${events} including defaults)`.execute(transaction);
    await sql`with moved as (delete from ${rest} where ${inMonth} returning *)
      insert into ${table} select * from moved`.execute(transaction);
    await sql`alter table ${events} attach partition ${table}
      for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(transaction);
  };
  // A migration stands in a transaction already.
  if (db.isTransaction) await move(db);
  else await db.transaction().execute(move);
}

export interface Partition {
  name: string;
  /** First moment of the month after it. */
  endMs: number;
}

/** The partitions of months, the oldest first. */
export async function listPartitions(db: Kysely<Tables>): Promise<Partition[]> {
  const { rows } = await sql<{ name: string }>`
    select child.relname as name from pg_inherits
    join pg_class parent on parent.oid = inhparent join pg_class child on child.oid = inhrelid
    where parent.oid = to_regclass('events') and child.relname <> ${DEFAULT} order by child.relname`.execute(
    db,
  );
  return rows.map(({ name }) => {
    const [, year, month] = name.split('_').map(Number);
    return { name, endMs: Date.UTC(year ?? 0, month ?? 0) };
  });
}
