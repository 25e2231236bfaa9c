import { sql, type Transaction } from 'kysely';
import type { Engine } from '../Engine.js';
import type { Tables } from '../tables.js';
import { enqueue } from './enqueue.js';

/** By whom a contact was given, with which item and when. */
export interface Given {
  visitor: string;
  key: string;
  atMs: number;
}

const COLUMNS = { site: 'text', visitor: 'text', key: 'text', at_ms: 'bigint', identity_id: 'text' } as const;

/**
 * Notes who visitors turned out to be. What they did is projected anew, also by a visitor who gave nothing to know anybody by:
 * the lead is ready now.
 */
export async function writeIdentifications(
  engine: Engine,
  db: Transaction<Tables>,
  found: readonly { site: string; given?: Given | undefined; identityId: string | undefined }[],
): Promise<void> {
  const rows = found.flatMap(({ site, given, identityId }) =>
    given && identityId !== undefined
      ? [{ site, visitor: given.visitor, key: given.key, at_ms: given.atMs, identity_id: identityId }]
      : [],
  );
  if (rows.length > 0)
    await sql`insert into identifications (${sql.join(Object.keys(COLUMNS).map((name) => sql.ref(name)))})
      ${engine.selectRows(COLUMNS, rows)} on conflict do nothing`.execute(db);
  await enqueue(
    engine,
    db,
    found.flatMap(({ site, given }) =>
      given ? [{ kind: 'visitor' as const, site, id: given.visitor }] : [],
    ),
  );
}
