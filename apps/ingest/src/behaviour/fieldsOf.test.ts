import { expect, it } from 'vitest';
import type { PastEvent } from './cutVisits.js';
import { fieldsOf, type SubjectLead } from './fieldsOf.js';

const touch = (atMs: number, props: PastEvent['props']): PastEvent => ({
  ...{ key: `key-${atMs}`, name: 'visit_start', atMs, props, leadId: undefined, hasGpc: false },
});

const lead = (atMs: number, more: Partial<SubjectLead>): SubjectLead => ({
  ...{
    id: `lead-${atMs}`,
    atMs,
    campaign: 'newsletter',
    widget: 'subscribe',
    contact: {},
    mailbox: undefined,
  },
  ...{ answers: {}, consents: [], isLead: true },
  ...more,
});

it('takes device and language from the newest visit that tells them, the source from the newest that was not direct', () => {
  const events = [
    touch(1, { source: 'ad', device: 'phone', language: 'uk' }),
    touch(2, { source: 'direct' }),
  ];
  expect(fieldsOf({ events, visitStartsMs: [0, 1], leads: [], contacts: [] })).toMatchObject({
    ...{ source: 'ad', device: 'phone', language: 'uk', visits: 2 },
  });
  const sourceOf = (...sources: string[]) =>
    fieldsOf({
      ...{ visitStartsMs: [], leads: [], contacts: [] },
      events: sources.map((source, atMs) => touch(atMs, { source })),
    }).source;
  expect(sourceOf('ad', 'direct', 'search', 'direct', 'direct')).toBe('search');
  expect(sourceOf('direct')).toBe('direct');
  expect(sourceOf()).toBeUndefined();
});

it('has the newest contact, and all campaigns, widgets and answers, whatever order the leads came in', () => {
  const leads = [
    lead(2, {
      campaign: 'callback',
      widget: 'callback',
      contact: { email: 'new@kalyna.example', phone: '+380671234567' },
      mailbox: 'company',
      answers: { role: 'cto', size: 5 },
    }),
    lead(1, { contact: { email: 'old@kalyna.example', name: 'Olena' }, answers: { role: ['ceo', 'cto'] } }),
  ];
  const known = { events: [], visitStartsMs: [], contacts: [{ email: 'oldest@kalyna.example' }] };
  const fields = fieldsOf({ ...known, leads });
  expect(fields).toMatchObject({
    ...{ campaign: ['newsletter', 'callback'], 'campaign.widget': ['subscribe', 'callback'] },
    ...{ 'contact.email': 'new@kalyna.example', 'contact.name': 'Olena', 'contact.mailbox': 'company' },
    ...{ 'answers.role': ['ceo', 'cto'], 'answers.size': ['5'] },
  });
  expect(fieldsOf({ ...known, leads: leads.toReversed() })).toEqual(fields);
  expect(fields).not.toHaveProperty('contact.message');
});

it('counts the last word about a purpose', () => {
  const yes = { purpose: 'newsletter', granted: true };
  const no = { purpose: 'newsletter', granted: false };
  const consents = (...words: (typeof yes)[]) =>
    fieldsOf({
      ...{ events: [], visitStartsMs: [], contacts: [] },
      leads: words.map((word, atMs) => lead(atMs, { consents: [word] })),
    }).consent;
  expect(consents(no, yes)).toEqual(['newsletter']);
  expect(consents(yes, no)).toEqual([]);
});
