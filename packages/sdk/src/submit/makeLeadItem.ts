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
      ...(answers && Object.keys(answers).length > 0 ? { answers } : {}),
      ...(consents && consents.length > 0
        ? { consents: consents.map((consent) => ({ locale, ...consent })) }
        : {}),
      channel,
      locale,
      ...(country ? { country } : {}),
      page,
      ...(signals ? { signals } : {}),
    },
  };
}
