import type { AnswerValue, Channel, WireContact, WirePage } from '@lodestone/schema';
import { lonelyVisitor } from './behaviour/lonelyVisitor.js';
import { correctTime } from './correctTime.js';
import type { MailWord } from './mail/readMailWords.js';
import type {
  FieldChecks,
  ItemBatch,
  Job,
  JobKind,
  LeadStanding,
  LeadVia,
  MailDomainState,
  NewItem,
  NewLead,
  Overruler,
  StoredConsent,
  StoredLead,
  Verdict,
} from './Store.js';
import type {
  ConsentsTable,
  ItemsTable,
  JobsTable,
  LeadFactsTable,
  LeadsTable,
  OverrulesTable,
} from './tables.js';

/** What stands in `leads.body`; the times as the client wrote them. */
export interface LeadBody {
  at: string;
  sentAt: string;
  campaign: string;
  contact: WireContact;
  answers: Record<string, AnswerValue>;
  reasons: string[];
  fields: Record<string, string>;
  channel: Channel;
  locale?: string | undefined;
  country?: string | undefined;
  page: WirePage;
  signals?: unknown;
  sdk?: { name: string; version: string } | undefined;
  visitor?: string | undefined;
  session?: string | undefined;
}

/** A column that is searched. PostgreSQL takes neither NUL nor half a surrogate pair; the exact text stands in `body`. */
export const toColumn = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

export const toItemRow = (batch: ItemBatch, { key, hash, type }: NewItem): ItemsTable => ({
  site: batch.site,
  key,
  hash,
  type,
  received_at_ms: batch.receivedAtMs,
});

/** A new lead's row; nobody has overruled it yet. */
type NewLeadRow = Omit<LeadsTable, 'overruled'>;

export function toLeadRow(id: string, batch: ItemBatch, item: NewItem, lead: NewLead): NewLeadRow {
  const body: LeadBody = {
    at: item.at,
    sentAt: batch.sentAt,
    campaign: lead.campaign,
    contact: lead.contact,
    answers: lead.answers,
    reasons: lead.judgement.reasons,
    fields: lead.judgement.fields,
    channel: lead.channel,
    locale: lead.locale,
    country: lead.country,
    page: lead.page,
    sdk: batch.sdk,
    visitor: batch.visitor,
    session: batch.session,
  };
  return {
    id,
    site: batch.site,
    key: item.key,
    campaign: toColumn(lead.campaign),
    campaign_known: lead.isCampaignKnown ? 1 : 0,
    verdict: lead.judgement.verdict,
    via: lead.via,
    received_at_ms: batch.receivedAtMs,
    body: JSON.stringify(body),
  };
}

export function toConsentRows(leadId: string, at: string, lead: NewLead): ConsentsTable[] {
  return lead.consents.map(({ purpose, granted, text, locale, textHash }, position) => ({
    lead_id: leadId,
    position,
    purpose,
    granted: granted ? 1 : 0,
    text: text === undefined ? null : JSON.stringify(text),
    locale: locale ?? null,
    text_hash: textHash,
    at,
  }));
}

/** Jobs of one lead; `makeId` gives each its own id. */
export function toJobRows(
  leadId: string,
  batch: ItemBatch,
  item: NewItem,
  makeId: () => string,
): JobsTable[] {
  return [...new Set(item.lead?.jobKinds)].map((kind) => ({
    id: makeId(),
    site: batch.site,
    lead_id: leadId,
    lead_key: item.key,
    kind,
    created_at_ms: batch.receivedAtMs,
    due_at_ms: batch.receivedAtMs,
    attempts: 0,
    state: 'waiting',
  }));
}

export const fromJobRow = (row: JobsTable): Job => ({
  id: row.id,
  site: row.site,
  leadId: row.lead_id,
  leadKey: row.lead_key,
  kind: row.kind as JobKind,
  createdAtMs: row.created_at_ms,
  dueAtMs: row.due_at_ms,
  attempts: row.attempts,
});

/** What an inspection needs of a stored lead, and who gave it when. */
export function toInspected(row: Pick<LeadsTable, 'id' | 'key' | 'received_at_ms' | 'body'>) {
  const { contact, locale, country, reasons, visitor, at, sentAt }: LeadBody = JSON.parse(row.body);
  const atMs = correctTime({ key: row.key, at, sentAt, receivedAtMs: row.received_at_ms });
  const given = { visitor: visitor ?? lonelyVisitor(row.id), key: row.key, atMs };
  return { contact, locale, country, reasons, given };
}

/** What stands in other tables about a lead, as far as it is there. */
export interface LeadDetails {
  consents: readonly ConsentRow[];
  overrule?: Omit<OverrulesTable, 'lead_id'> | undefined;
  facts?: LeadFacts | undefined;
  standing?: LeadStanding | undefined;
}

/** A consent with what was said of it from the mailbox. */
export interface ConsentRow extends ConsentsTable, MailWord {}

/** The facts of a lead with what they point to. */
export interface LeadFacts extends Pick<LeadFactsTable, 'lead_id' | 'checks' | 'domain'> {
  person_id: string | null;
  /** Of the domain. */
  state: string | null;
}

export function fromLeadRow(
  row: LeadsTable,
  { consents, overrule, facts, standing }: LeadDetails,
): StoredLead {
  const body: LeadBody = JSON.parse(row.body);
  const { at: clientAt, sentAt } = body;
  const times = { key: row.key, at: clientAt, sentAt, receivedAtMs: row.received_at_ms };
  const at = new Date(correctTime(times)).toISOString();
  return {
    id: row.id,
    key: row.key,
    site: row.site,
    at,
    clientAt,
    sentAt,
    receivedAtMs: row.received_at_ms,
    campaign: body.campaign,
    isCampaignKnown: row.campaign_known === 1,
    contact: body.contact,
    answers: body.answers,
    consents: consents.map((consent) => fromConsentRow(consent, at)),
    judgement: { verdict: row.verdict as Verdict, reasons: body.reasons, fields: body.fields },
    channel: body.channel,
    locale: body.locale,
    country: body.country,
    page: body.page,
    via: row.via as LeadVia,
    sdk: body.sdk,
    overrule:
      row.overruled === null || !overrule
        ? undefined
        : {
            verdict: row.overruled as Verdict,
            from: overrule.from_verdict as Verdict,
            by: overrule.overruled_by as Overruler,
            atMs: overrule.at_ms,
          },
    checks: facts?.checks ? (JSON.parse(facts.checks) as FieldChecks) : undefined,
    person: facts?.person_id ?? undefined,
    mailDomain: (facts?.state ?? undefined) as MailDomainState | undefined,
    ...(standing && { standing }),
  };
}

function fromConsentRow(row: ConsentRow, at: string): StoredConsent {
  return {
    purpose: row.purpose,
    granted: row.granted === 1,
    ...(row.text === null ? {} : { text: JSON.parse(row.text) as string }),
    ...(row.locale === null ? {} : { locale: row.locale }),
    at,
    textHash: row.text_hash,
    ...(row.confirmedAtMs === undefined ? {} : { confirmedAtMs: row.confirmedAtMs }),
    ...(row.unsubscribedAtMs === undefined ? {} : { unsubscribedAtMs: row.unsubscribedAtMs }),
  };
}
