import { checkEmail } from '../email/checkEmail.js';
import type { EmailCheck } from '../email/EmailCheck.js';
import { checkMessage } from '../message/checkMessage.js';
import { checkName } from '../name/checkName.js';
import { checkOrganisation } from '../organisation/checkOrganisation.js';
import { checkPhone } from '../phone/checkPhone.js';
import type { PhoneCheck } from '../phone/PhoneCheck.js';
import { countBotSigns } from './countBotSigns.js';
import { identifyPerson } from './identifyPerson.js';
import {
  type LeadCandidate,
  type LeadDescription,
  VERDICT_REASONS,
  type Verdict,
  type VerdictField,
  type VerdictReason,
} from './LeadVerdict.js';

/** The judgement itself; the promise of `qualifyLead` holds here. Loaded lazily, because no form waits for it. */
export async function judgeLead(candidate: LeadCandidate): Promise<LeadDescription> {
  const { country, locale } = candidate;
  const message = checkMessage(candidate.message ?? '');
  let email = present(candidate.email) ? await checkEmail(candidate.email) : undefined;
  let phone = present(candidate.phone) ? await checkPhone(candidate.phone, { country, locale }) : undefined;
  if (!isUsable(email) && !isUsable(phone)) {
    if (message.contacts.email) email = await checkEmail(message.contacts.email);
    if (message.contacts.phone) phone = await checkPhone(message.contacts.phone, { country, locale });
  }
  const name = present(candidate.name) ? await checkName(candidate.name, { locale }) : undefined;
  const organisation = present(candidate.organisation)
    ? await checkOrganisation(candidate.organisation, { locale })
    : undefined;
  const person = identifyPerson({ email, name, organisation, hasPhone: isUsable(phone) });
  const bot = countBotSigns(candidate, name, message);

  const found = new Map<VerdictReason, VerdictField>();
  if (!isUsable(email) && !isUsable(phone)) found.set('missing-contact', phone && !email ? 'phone' : 'email');
  if (isDisposable(email) && !isUsable(phone)) found.set('disposable-email', 'email');
  if (person.reason) found.set(person.reason, person.field);
  if (person.fake) found.set('fake-name', 'name');
  const consentProblem = findConsentProblem(candidate);
  if (consentProblem) found.set('no-consent', consentProblem);
  if (bot.count > 0) found.set('bot', bot.field);

  const reasons = VERDICT_REASONS.filter((reason) => found.has(reason));
  const isOnlyHeld = (reason: VerdictReason): boolean =>
    (reason === 'fake-name' && person.fake === 'heuristic') || (reason === 'bot' && bot.count === 1);
  const verdict: Verdict = reasons.every(isOnlyHeld) ? (reasons.length > 0 ? 'held' : 'lead') : 'not-a-lead';
  return {
    verdict,
    reasons,
    fields: Object.fromEntries(found),
    checks: {
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(name ? { name } : {}),
      ...(organisation ? { organisation } : {}),
      ...(present(candidate.message) ? { message } : {}),
    },
  };
}

function present(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Not `invalid`, and neither impossible nor a throwaway; a typo (also one for which there is a repair) or a premium mark stays usable. */
function isUsable(check: EmailCheck | PhoneCheck | undefined): boolean {
  return (
    check !== undefined &&
    (check.status !== 'invalid' || 'suggestion' in check) &&
    !check.reasons.some((reason) => reason.startsWith('impossible') || reason.startsWith('disposable'))
  );
}

function isDisposable(email: EmailCheck | undefined): boolean {
  return email?.reasons.includes('disposable-domain') ?? false;
}

function findConsentProblem({
  consentRequired,
  consents = [],
  origin,
}: LeadCandidate): VerdictField | undefined {
  if (origin !== undefined && origin !== 'visitor') return 'origin';
  if (consentRequired === undefined || consentRequired === false) return undefined;
  const granted = new Set(consents.filter((consent) => consent.granted).map((consent) => consent.purpose));
  const isGiven =
    consentRequired === true ? granted.size > 0 : consentRequired.every((purpose) => granted.has(purpose));
  return isGiven ? undefined : 'consents';
}
