import type { Kysely } from 'kysely';
import { asksForStanding, firstIdAt, listByStanding } from './behaviour/listByStanding.js';
import { readStandings } from './behaviour/readStandings.js';
import { mailWordPlace, readMailWords } from './mail/readMailWords.js';
import { type ConsentRow, fromLeadRow, type LeadFacts } from './rows.js';
import type { LeadChanges, LeadQuery, StoredLead, Verdict } from './Store.js';
import type { LeadsTable, OverrulesTable, Tables } from './tables.js';
import { IS_NO_LEAD, VERDICT } from './verdictColumn.js';

/** Changes that are read at once; one transaction changes fewer. */
const MAX_CHANGES = 500;

/** Leads by id, which is the order of their commits. */
export async function listLeads(db: Kysely<Tables>, query: LeadQuery): Promise<StoredLead[]> {
  if (asksForStanding(query)) return withDetails(db, await listByStanding(db, query));
  let select = db.selectFrom('leads').selectAll().orderBy('id', query.order).limit(query.limit);
  if (query.after) select = select.where('id', query.order === 'asc' ? '>' : '<', query.after);
  if (query.site) select = select.where('site', '=', query.site);
  if (query.campaign !== undefined) select = select.where('campaign', '=', query.campaign);
  if (query.fromMs !== undefined) select = select.where('id', '>=', firstIdAt(query.fromMs));
  if (query.toMs !== undefined) select = select.where('id', '<', firstIdAt(query.toMs));
  if (query.verdict) select = select.where(VERDICT, '=', query.verdict);
  // Said again, so that the index of these is found.
  if (query.verdict && query.verdict !== 'lead') select = select.where(IS_NO_LEAD);
  const { reason } = query;
  if (reason)
    select = select.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('lead_facts')
          .select('lead_id')
          .whereRef('lead_facts.lead_id', '=', 'leads.id')
          .where('marks', 'like', `% ${reason} %`),
      ),
    );
  return withDetails(db, await select.execute());
}

export async function findLead(db: Kysely<Tables>, id: string): Promise<StoredLead | undefined> {
  const rows = await db.selectFrom('leads').selectAll().where('id', '=', id).execute();
  return (await withDetails(db, rows))[0];
}

export async function listSubmissions(
  db: Kysely<Tables>,
  person: string,
  limit: number,
): Promise<StoredLead[]> {
  const rows = await db
    .selectFrom('leads')
    .innerJoin('lead_facts', 'lead_facts.lead_id', 'leads.id')
    .innerJoin('identities', 'identities.id', 'lead_facts.identity_id')
    .selectAll('leads')
    .where('identities.person_id', '=', person)
    .orderBy('leads.id', 'desc')
    .limit(limit)
    .execute();
  return withDetails(db, rows);
}

export async function listChanges(db: Kysely<Tables>, after: number): Promise<LeadChanges> {
  const found = await db
    .selectFrom('lead_facts')
    .select(['lead_id', 'revision'])
    .where('revision', '>', after)
    .orderBy('revision')
    .orderBy('lead_id')
    .limit(MAX_CHANGES)
    .execute();
  const hasMore = found.length === MAX_CHANGES;
  const last = found.at(-1)?.revision ?? after;
  // A page may end in the middle of a transaction's changes: these come whole with the next one.
  const whole = hasMore ? found.filter(({ revision }) => revision < last) : found;
  const ids = whole.map(({ lead_id }) => lead_id);
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('leads').selectAll().where('id', 'in', ids).orderBy('id').execute();
  return { leads: await withDetails(db, rows), revision: whole.at(-1)?.revision ?? after, hasMore };
}

export async function countNoLeads(
  db: Kysely<Tables>,
  site: string | undefined,
): Promise<Record<Exclude<Verdict, 'lead'>, number>> {
  let query = db
    .selectFrom('leads')
    .select(({ fn }) => [VERDICT.as('verdict'), fn.countAll().as('count')])
    .where(IS_NO_LEAD)
    .groupBy(VERDICT);
  if (site !== undefined) query = query.where('site', '=', site);
  const rows = await query.execute();
  const count = (verdict: Verdict) => Number(rows.find((row) => row.verdict === verdict)?.count ?? 0);
  return { held: count('held'), 'not-a-lead': count('not-a-lead') };
}

async function withDetails(db: Kysely<Tables>, leads: readonly LeadsTable[]): Promise<StoredLead[]> {
  if (leads.length === 0) return [];
  const ids = leads.map(({ id }) => id);
  const overruled = leads.filter((lead) => lead.overruled !== null).map(({ id }) => id);
  const [consents, facts, overrules, standings] = await Promise.all([
    readConsents(db, ids),
    readFacts(db, ids),
    readOverrules(db, overruled),
    readStandings(db, ids),
  ]);
  return leads.map((lead) =>
    fromLeadRow(lead, {
      consents: consents.get(lead.id) ?? [],
      facts: facts.get(lead.id),
      overrule: overrules.get(lead.id),
      standing: standings.get(lead.id),
    }),
  );
}

async function readConsents(db: Kysely<Tables>, ids: string[]): Promise<Map<string, ConsentRow[]>> {
  const rows = await db
    .selectFrom('consents')
    .selectAll()
    .where('lead_id', 'in', ids)
    .orderBy('lead_id')
    .orderBy('position')
    .execute();
  const words = await readMailWords(db, ids);
  const byLead = new Map<string, ConsentRow[]>();
  for (const consent of rows) {
    const word =
      consent.granted === 1 ? words.get(mailWordPlace(consent.lead_id, consent.purpose)) : undefined;
    const row = { ...consent, confirmedAtMs: word?.confirmedAtMs, unsubscribedAtMs: word?.unsubscribedAtMs };
    byLead.set(row.lead_id, [...(byLead.get(row.lead_id) ?? []), row]);
  }
  return byLead;
}

async function readFacts(db: Kysely<Tables>, ids: string[]): Promise<Map<string, LeadFacts>> {
  const rows = await db
    .selectFrom('lead_facts')
    .leftJoin('identities', 'identities.id', 'lead_facts.identity_id')
    .leftJoin('mail_domains', 'mail_domains.domain', 'lead_facts.domain')
    .select(['lead_id', 'checks', 'lead_facts.domain', 'person_id', 'state'])
    .where('lead_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.lead_id, row]));
}

async function readOverrules(db: Kysely<Tables>, ids: string[]): Promise<Map<string, OverrulesTable>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('overrules').selectAll().where('lead_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.lead_id, row]));
}
