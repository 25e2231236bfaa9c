import type { Clock } from '@lodestone/core';
import { sql } from 'kysely';
import type { Engine } from './Engine.js';
import { nextRevision } from './nextRevision.js';
import type { DueMailDomain, MailDomainLook, MailDomainState } from './Store.js';

/** Longer than any look-up takes; a process that ended in between gives its domains up to another. */
const CLAIM_MS = 60_000;
/** Leads that are told anew when the word about their domain changes; older ones have it when they are read. */
const MAX_TOLD = 200;

/** Takes domains whose time has come, the longest due first. Two processes never take the same. */
export async function claimMailDomains(
  { writer }: Engine,
  { nowMs }: Pick<Clock, 'nowMs'>,
  limit: number,
): Promise<DueMailDomain[]> {
  const now = nowMs();
  const { rows } = await sql<{ domain: string; state: string; attempts: number }>`
    update mail_domains set due_at_ms = ${now + CLAIM_MS}
    where due_at_ms <= ${now} and domain in (
      select domain from mail_domains where due_at_ms <= ${now} order by due_at_ms, domain limit ${limit}
    ) returning domain, state, attempts`.execute(writer);
  return rows.map(({ domain, state, attempts }) => ({ domain, state: state as MailDomainState, attempts }));
}

/** Keeps an answer. Leads at the domain count as changed when what is said of them changes. */
export function settleMailDomain(engine: Engine, look: MailDomainLook): Promise<void> {
  const { domain, state, attempts, dueAtMs, staleAtMs } = look;
  return engine.write(async (db) => {
    const before = await db
      .selectFrom('mail_domains')
      .select('state')
      .where('domain', '=', domain)
      .executeTakeFirst();
    const row = { state, attempts, due_at_ms: dueAtMs ?? null, stale_at_ms: staleAtMs };
    await db.updateTable('mail_domains').set(row).where('domain', '=', domain).execute();
    const hasChanges = before !== undefined && (before.state === 'refuses') !== (state === 'refuses');
    if (hasChanges) {
      const revision = await nextRevision(db);
      const leads = db
        .selectFrom('lead_facts')
        .select('lead_id')
        .where('domain', '=', domain)
        .orderBy('lead_id', 'desc')
        .limit(MAX_TOLD);
      await db.updateTable('lead_facts').set({ revision }).where('lead_id', 'in', leads).execute();
    }
    return { value: undefined, hasChanges };
  });
}
