import type { StoredLead } from '../store/Store.js';

/**
 * A lead as the read API gives it, in lists and in the live view.
 * Shape: `at` is when it happened by the server's clock; `clientAt` and `sentAt` as the client's clock had them, and
 * `receivedAt` tell how it was corrected. ISO 8601, UTC.
 */
export function toApiLead(lead: StoredLead) {
  const { judgement, isCampaignKnown, receivedAtMs } = lead;
  return {
    id: lead.id,
    key: lead.key,
    site: lead.site,
    at: lead.at,
    clientAt: lead.clientAt,
    sentAt: lead.sentAt,
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
  return { ...toApiLead(lead), sdk: lead.sdk, fields: lead.judgement.fields };
}
