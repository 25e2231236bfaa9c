import type { Kysely } from 'kysely';
import { fromLeadRow } from './rows.js';
import type { LeadQuery, StoredLead } from './Store.js';
import type { ConsentsTable, LeadsTable, Tables } from './tables.js';

/** Leads by id, which is the order of their commits. */
export async function listLeads(db: Kysely<Tables>, query: LeadQuery): Promise<StoredLead[]> {
  let select = db.selectFrom('leads').selectAll().orderBy('id', query.order).limit(query.limit);
  if (query.after) select = select.where('id', query.order === 'asc' ? '>' : '<', query.after);
  if (query.site) select = select.where('site', '=', query.site);
  if (query.verdict) select = select.where('verdict', '=', query.verdict);
  return withConsents(db, await select.execute());
}

export async function findLead(db: Kysely<Tables>, id: string): Promise<StoredLead | undefined> {
  const rows = await db.selectFrom('leads').selectAll().where('id', '=', id).execute();
  return (await withConsents(db, rows))[0];
}

async function withConsents(db: Kysely<Tables>, leads: readonly LeadsTable[]): Promise<StoredLead[]> {
  if (leads.length === 0) return [];
  const ids = leads.map(({ id }) => id);
  const rows = await db
    .selectFrom('consents')
    .selectAll()
    .where('lead_id', 'in', ids)
    .orderBy('lead_id')
    .orderBy('position')
    .execute();
  const byLead = new Map<string, ConsentsTable[]>();
  for (const row of rows) byLead.set(row.lead_id, [...(byLead.get(row.lead_id) ?? []), row]);
  return leads.map((lead) => fromLeadRow(lead, byLead.get(lead.id) ?? []));
}
