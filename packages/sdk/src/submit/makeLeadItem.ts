import type { LeadSubmission } from '@lodestone/core';
import type { LeadItem, WirePage } from '@lodestone/schema';

export interface LeadContext {
  key: string;
  nowMs: number;
  locale: string;
  page: WirePage;
}

/** Makes the wire item of a submission. What was typed goes as it was typed; empty fields do not go. */
export function makeLeadItem(
  submission: LeadSubmission,
  { key, nowMs, locale, page }: LeadContext,
): LeadItem {
  const { campaign, contact, answers, consents, channel = 'form', country, signals } = submission;
  const filled = Object.entries(contact).filter(([, value]) => value !== undefined && value !== '');
  return {
    key,
    type: 'lead',
    at: new Date(nowMs).toISOString(),
    lead: {
      campaign,
      contact: Object.fromEntries(filled),
      // JSON leaves out what is undefined, and nothing else.
      answers: answers || undefined,
      consents: consents?.map((consent) => ({ locale, ...consent })),
      channel,
      locale,
      country: country || undefined,
      page,
      signals: signals || undefined,
    },
  };
}
