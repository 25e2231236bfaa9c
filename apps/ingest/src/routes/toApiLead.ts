import type { StoredLead } from '../store/Store.js';

/** A lead as the read API gives it, in lists and in the live view. */
export function toApiLead(lead: StoredLead) {
  const { judgement, isCampaignKnown, receivedAtMs } = lead;
  return {
    id: lead.id,
    key: lead.key,
    site: lead.site,
    at: lead.at,
    receivedAt: new Date(receivedAtMs).toISOString(),
    campaign: lead.campaign,
    campaignKnown: isCampaignKnown,
    contact: lead.contact,
    answers: lead.answers,
    consents: lead.consents,
    verdict: judgement.verdict,
    reasons: judgement.reasons,
    channel: lead.channel,
    locale: lead.locale,
    country: lead.country,
    page: lead.page,
    via: lead.via,
  };
}

/** A lead alone: with what only its own page shows. */
export function toApiLeadDetail(lead: StoredLead) {
  return { ...toApiLead(lead), sentAt: lead.sentAt, sdk: lead.sdk, fields: lead.judgement.fields };
}
