import type { LeadItem, WireLead } from '@lodestone/schema';

/** A lead item of a person with a newsletter consent; `lead` replaces what a test is about. */
export function makeLeadItem({
  key,
  lead = {},
  at = '2026-11-23T09:30:00.000Z',
}: {
  key: string;
  lead?: Partial<WireLead>;
  at?: string;
}): LeadItem {
  return {
    key,
    type: 'lead',
    at,
    lead: {
      campaign: 'newsletter',
      contact: { email: 'olena@example.com' },
      consents: [{ purpose: 'newsletter', granted: true, text: 'Send me news', locale: 'en' }],
      channel: 'form',
      locale: 'en',
      ...lead,
    },
  };
}
