import { correctTime } from '../correctTime.js';
import type { LeadBody } from '../rows.js';
import type { ItemBatch, NewItem } from '../Store.js';
import type { LeadsTable } from '../tables.js';
import { lonelyVisitor } from './lonelyVisitor.js';
import type { EventsTable } from './tables.js';

export const EVENT_COLUMNS = {
  seq: 'bigint',
  site: 'text',
  key: 'text',
  type: 'text',
  name: 'text',
  visitor: 'text',
  session: 'text',
  lead_id: 'text',
  at_ms: 'bigint',
  client_at_ms: 'bigint',
  sent_at_ms: 'bigint',
  received_at_ms: 'bigint',
  props: 'text',
  is_counted: 'integer',
  mark: 'text',
  has_gpc: 'integer',
} as const;

/** The signal that a submission is, on the page and here: with the key and the time of its lead, so that none counts twice: a signal of that name is kept and
 * not counted. */
const SUBMISSION = 'form_submit';

/** The row of any item; `leadId` of a lead. */
export function toEventRow(
  batch: ItemBatch,
  item: NewItem,
  seq: number,
  leadId: string | undefined,
): EventsTable {
  const { key, type, at, lead, event } = item;
  const { sentAt, receivedAtMs, visitor, session, mark = '' } = batch;
  const name = lead ? SUBMISSION : (event?.name ?? '');
  return {
    seq,
    site: batch.site,
    key,
    type,
    name,
    visitor: event?.visitor ?? visitor ?? (leadId === undefined ? '' : lonelyVisitor(leadId)),
    session: session ?? null,
    lead_id: leadId ?? null,
    ...timesOf(key, at, sentAt, receivedAtMs),
    props: JSON.stringify(lead ? submissionProps(lead.campaign, lead.widget) : (event?.props ?? {})),
    is_counted: mark === '' && (lead || name !== SUBMISSION) ? 1 : 0,
    mark,
    has_gpc: batch.hasGpc ? 1 : 0,
  };
}

/** A row of `events` before migration 0006. */
export interface OldEvent {
  site: string;
  key: string;
  type: string;
  at_ms: number;
  received_at_ms: number;
  body: string;
}

interface OldBody {
  at: string;
  sentAt: string;
  visitor?: string;
  session?: string;
  item?: { name?: string; props?: object; lead?: { contact: object } };
}

export function fromOldEvent(row: OldEvent, seq: number): EventsTable {
  const { at, sentAt, visitor, session, item }: OldBody = JSON.parse(row.body);
  return {
    seq,
    site: row.site,
    key: row.key,
    type: row.type,
    name: item?.name ?? '',
    visitor: visitor ?? '',
    session: session ?? null,
    lead_id: null,
    ...timesOf(row.key, at, sentAt, row.received_at_ms),
    at_ms: row.at_ms,
    props: JSON.stringify(item?.props ?? item?.lead?.contact ?? {}),
    is_counted: 1,
    mark: '',
    has_gpc: 0,
  };
}

/** The event of a lead that was stored before there was one. */
export function fromOldLead(
  lead: Pick<LeadsTable, 'id' | 'site' | 'key' | 'received_at_ms' | 'body'>,
  seq: number,
): EventsTable {
  const { at, sentAt, visitor, session, campaign }: LeadBody = JSON.parse(lead.body);
  return {
    seq,
    site: lead.site,
    key: lead.key,
    type: 'lead',
    name: SUBMISSION,
    visitor: visitor ?? lonelyVisitor(lead.id),
    session: session ?? null,
    lead_id: lead.id,
    ...timesOf(lead.key, at, sentAt, lead.received_at_ms),
    props: JSON.stringify(submissionProps(campaign, undefined)),
    is_counted: 1,
    mark: '',
    has_gpc: 0,
  };
}

const submissionProps = (campaign: string, widget: string | undefined) => ({
  campaign,
  ...(widget === undefined ? {} : { widget }),
});

function timesOf(key: string, at: string, sentAt: string, receivedAtMs: number) {
  const clientAtMs = Date.parse(at);
  const sentAtMs = Date.parse(sentAt);
  return {
    at_ms: correctTime({ key, at, sentAt, receivedAtMs }),
    client_at_ms: Number.isNaN(clientAtMs) ? receivedAtMs : clientAtMs,
    sent_at_ms: Number.isNaN(sentAtMs) ? receivedAtMs : sentAtMs,
    received_at_ms: receivedAtMs,
  };
}
