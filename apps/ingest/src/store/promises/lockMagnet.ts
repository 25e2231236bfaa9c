import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/** Of all transactions of all processes about one webinar or offer, one is behind this at a time, until its commit. */
export async function lockMagnet(
  db: Transaction<Tables>,
  site: string,
  kind: 'webinar' | 'offer',
  id: string,
): Promise<void> {
  await sql`insert into magnet_locks (site, kind, id, turns) values (${site}, ${kind}, ${id}, 1)
    on conflict (site, kind, id) do update set turns = magnet_locks.turns + 1`.execute(db);
}
