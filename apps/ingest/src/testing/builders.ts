import type { Envelope, LeadItem, WireLead } from '@lodestone/schema';
import type { ItemBatch, NewItem, NewLead } from '../store/Store.js';

let made = 0;

/** A key that no other test uses. */
export function makeKey(): string {
  made += 1;
  return `test-key-${String(made).padStart(10, '0')}`;
}

export function makeNewLead(lead: Partial<NewLead> = {}): NewLead {
  return {
    campaign: 'newsletter',
    isCampaignKnown: true,
    contact: { email: 'olena@kalyna.example', name: 'Олена' },
    answers: {},
    consents: [],
    judgement: { verdict: 'lead', reasons: [], fields: {} },
    jobKinds: [],
    channel: 'form',
    page: {},
    via: 'widget',
    ...lead,
  };
}

export function makeNewItem(item: Partial<NewItem> = {}): NewItem {
  return {
    key: makeKey(),
    hash: 'hash-of-the-item',
    type: 'lead',
    at: '2026-03-01T10:00:00.000Z',
    lead: makeNewLead(),
    ...item,
  };
}

export function makeBatch(items: readonly NewItem[], batch: Partial<ItemBatch> = {}): ItemBatch {
  return {
    site: 'demo',
    sentAt: '2026-03-01T10:00:01.000Z',
    receivedAtMs: Date.parse('2026-03-01T10:00:02Z'),
    items,
    ...batch,
  };
}

export function makeLeadItem(lead: Partial<WireLead> = {}, key = makeKey()): LeadItem {
  return {
    key,
    type: 'lead',
    at: '2026-03-01T10:00:00.000Z',
    lead: { campaign: 'newsletter', contact: { email: 'olena@kalyna.example', name: 'Олена' }, ...lead },
  };
}

export function makeEnvelope(items: unknown[], envelope: Partial<Envelope> = {}): object {
  return { v: 1, site: 'demo', sentAt: '2026-03-01T10:00:01.000Z', ...envelope, items };
}
