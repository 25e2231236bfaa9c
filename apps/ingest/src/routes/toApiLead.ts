import { type FieldChecks, type LeadStanding, type StoredLead, verdictOf } from '../store/Store.js';

/** At the address's domain no mail is taken. */
const DOMAIN_MISSING = 'mail-domain-missing';

/**
 * A lead as the read API gives it, in lists and in the live view.
 * Shape: `at` is when it happened by the server's clock; `clientAt` and `sentAt` as the client's clock had them, and
 * `receivedAt` tell how it was corrected. ISO 8601, UTC. `verdict` is in force, `judged` what the checks came to, which
 * `reasons` are about; they differ where `overruled` says by whom. `marks` are all that stand in `checks`, each once; both
 * are empty until the lead has been looked at, right after its commit.
 */
export function toApiLead(lead: StoredLead) {
  const { judgement, isCampaignKnown, receivedAtMs, overrule } = lead;
  const checks = checksOf(lead);
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
    consents: lead.consents.map(({ confirmedAtMs, unsubscribedAtMs, ...consent }) => ({
      ...consent,
      ...(unsubscribedAtMs === undefined ? {} : { unsubscribedAt: new Date(unsubscribedAtMs).toISOString() }),
      ...(confirmedAtMs === undefined ? {} : { confirmedAt: new Date(confirmedAtMs).toISOString() }),
    })),
    verdict: verdictOf(lead),
    reasons: judgement.reasons,
    judged: judgement.verdict,
    overruled: overrule
      ? { from: overrule.from, by: overrule.by, at: new Date(overrule.atMs).toISOString() }
      : null,
    marks: [...new Set(Object.values(checks).flatMap(({ marks }) => marks))],
    checks,
    person: lead.person ?? null,
    stage: lead.standing ? toApiStanding(lead.standing) : null,
    channel: lead.channel,
    locale: lead.locale,
    country: lead.country,
    page: lead.page,
    via: lead.via,
  };
}

/** Where he stood when he was last looked at; `trend` is what the score won in a week. */
function toApiStanding({ scoreWeekBefore, lookedAtMs, qualification, ...standing }: LeadStanding) {
  return {
    ...standing,
    qualification: qualification || null,
    trend: standing.score - scoreWeekBefore,
    lookedAt: new Date(lookedAtMs).toISOString(),
  };
}

/** A lead alone: with what only its own page shows, and the other submissions of the same person, the newest first. */
export function toApiLeadDetail(lead: StoredLead, submissions: readonly StoredLead[], limit: number) {
  const others = submissions.filter(({ id }) => id !== lead.id);
  return {
    ...toApiLead(lead),
    sdk: lead.sdk,
    fields: lead.judgement.fields,
    submissions: others.slice(0, limit).map((other) => ({
      id: other.id,
      receivedAt: new Date(other.receivedAtMs).toISOString(),
      campaign: other.campaign,
      contact: other.contact,
      verdict: verdictOf(other),
    })),
    hasMoreSubmissions: others.length > limit,
  };
}

/** The mark stands at the field with the address: the e-mail, or a message that offers one. */
function checksOf({ checks = {}, mailDomain }: StoredLead): FieldChecks {
  if (mailDomain !== 'refuses') return checks;
  return Object.fromEntries(
    Object.entries(checks).map(([field, check]) => [
      field,
      check.domain === undefined ? check : { ...check, marks: [...check.marks, DOMAIN_MISSING] },
    ]),
  );
}
