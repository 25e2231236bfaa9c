import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';

/** What has to be projected anew. */
export interface QueueEntry {
  kind: 'visitor' | 'subject';
  site: string;
  id: string;
}

const COLUMNS = { kind: 'text', site: 'text', id: 'text', version: 'bigint' } as const;

/**
 * Puts entries into the queue of the projection, each once; one that stands there already gets a new version. Sorted, so that
 * two transactions take the rows in the same order.
 */
export async function enqueue(
  engine: Engine,
  db: Transaction<Tables>,
  entries: readonly QueueEntry[],
): Promise<void> {
  const unique = new Map(entries.map((entry) => [`${entry.kind}\n${entry.site}\n${entry.id}`, entry]));
  if (unique.size === 0) return;
  const rows = [...unique]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entry]) => ({ ...entry, version: 1 }));
  await sql`insert into projection_queue (kind, site, id, version) ${engine.selectRows(COLUMNS, rows)}
    on conflict (kind, site, id) do update set version = projection_queue.version + 1`.execute(db);
}
