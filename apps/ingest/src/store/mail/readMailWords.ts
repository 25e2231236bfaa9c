import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** What the owner of a lead's mailbox said of the letters for a purpose, with this submission or another one. */
export interface MailWord {
  /** The first time. */
  confirmedAtMs?: number | undefined;
  unsubscribedAtMs?: number | undefined;
}

export const mailWordPlace = (leadId: string, purpose: string): string => `${leadId}\n${purpose}`;

/** By `mailWordPlace`; nothing of leads to which no letter was thought of. */
export async function readMailWords(
  db: Kysely<Tables>,
  leadIds: readonly string[],
): Promise<Map<string, MailWord>> {
  const found = new Map<string, MailWord>();
  if (leadIds.length === 0) return found;
  const mailboxes = sql`select distinct lead_id, site, mailbox_hash from mails
    where lead_id in (${sql.join(leadIds)}) and mailbox_hash <> ''`;
  const { rows } = await sql<{ lead_id: string; purpose: string; kind: string; at_ms: number }>`
    select own.lead_id, said.purpose, 'confirmed' as kind, min(said.at_ms) as at_ms
      from (${mailboxes}) as own join confirmations as said
      on said.site = own.site and said.mailbox_hash = own.mailbox_hash group by own.lead_id, said.purpose
    union all select own.lead_id, said.purpose, 'unsubscribed' as kind, said.at_ms
      from (${mailboxes}) as own join suppressions as said
      on said.site = own.site and said.mailbox_hash = own.mailbox_hash`.execute(db);
  for (const { lead_id, purpose, kind, at_ms } of rows) {
    const place = mailWordPlace(lead_id, purpose);
    const word = found.get(place) ?? {};
    found.set(place, word);
    if (kind === 'confirmed') word.confirmedAtMs = Number(at_ms);
    else word.unsubscribedAtMs = Number(at_ms);
  }
  return found;
}
