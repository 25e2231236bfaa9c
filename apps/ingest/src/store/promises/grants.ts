import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import { addJobs } from './addJobs.js';
import type { DownloadWord, Grant, GrantRequest } from './PromiseStore.js';
import type { GrantsTable } from './tables.js';

/** Browsers and download managers ask for the beginning several times at once: within this it is one download. */
export const START_WINDOW_MS = 60_000;
/** An interrupted download goes on where it stopped without being counted again. */
export const RESUME_WINDOW_MS = 24 * 3_600_000;

export const fromGrantRow = (row: GrantsTable): Grant => ({
  leadId: row.lead_id,
  assetId: row.asset_id,
  issue: row.issue,
  used: row.used,
  downloads: row.downloads,
  expiresAtMs: row.expires_at_ms,
  isRevoked: row.revoked_at_ms !== null,
});

export function grantAsset(
  engine: Engine,
  nowMs: number,
  makeId: () => string,
  { lead, assetId, downloads, expiresAtMs, hasLetter }: GrantRequest,
): Promise<Grant> {
  return engine.write(async (db) => {
    const made = await db
      .insertInto('grants')
      .values({
        ...{ lead_id: lead.id, site: lead.site, asset_id: assetId, issue: 1, used: 0, downloads },
        ...{ expires_at_ms: expiresAtMs, started_at_ms: 0, revoked_at_ms: null, granted_at_ms: nowMs },
      })
      .onConflict((conflict) => conflict.column('lead_id').doNothing())
      .returning('lead_id')
      .executeTakeFirst();
    if (made && hasLetter) await addJobs(db, [{ lead, kind: 'asset', nowMs, dueAtMs: nowMs }], makeId);
    const row = await db
      .selectFrom('grants')
      .selectAll()
      .where('lead_id', '=', lead.id)
      .executeTakeFirstOrThrow();
    return { value: fromGrantRow(row), hasChanges: made !== undefined && hasLetter };
  });
}

/** One statement decides: of many requests at once the row lets in as many as there are places. */
export async function countDownload(
  { writer }: Engine,
  nowMs: number,
  { leadId, issue, hasFirstByte }: { leadId: string; issue: number; hasFirstByte: boolean },
): Promise<DownloadWord> {
  const windowMs = hasFirstByte ? START_WINDOW_MS : RESUME_WINDOW_MS;
  const isLive = sql<boolean>`lead_id = ${leadId} and issue = ${issue} and revoked_at_ms is null
    and expires_at_ms > ${nowMs}`;
  const counted = await sql`update grants set used = used + 1, started_at_ms = ${nowMs}
    where ${isLive} and used < downloads and started_at_ms <= ${nowMs - windowMs} returning used`.execute(
    writer,
  );
  if (counted.rows.length > 0) return 'counted';
  const begun = await sql`select used from grants
    where ${isLive} and started_at_ms > ${nowMs - windowMs}`.execute(writer);
  return begun.rows.length > 0 ? 'free' : 'refused';
}

export async function renewGrant(
  { writer, reader }: Engine,
  nowMs: number,
  { leadId, downloads, expiresAtMs }: { leadId: string; downloads: number; expiresAtMs: number },
): Promise<Grant | undefined> {
  await sql`update grants set issue = issue + 1, used = 0, downloads = ${downloads},
      expires_at_ms = ${expiresAtMs}, started_at_ms = 0
    where lead_id = ${leadId} and revoked_at_ms is null
      and (expires_at_ms <= ${nowMs} or used >= downloads)`.execute(writer);
  const row = await reader
    .selectFrom('grants')
    .selectAll()
    .where('lead_id', '=', leadId)
    .where('revoked_at_ms', 'is', null)
    .executeTakeFirst();
  return row && fromGrantRow(row);
}
