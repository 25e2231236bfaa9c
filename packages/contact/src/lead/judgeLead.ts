import { findIntroduced } from '#offers';
import { asText } from '../asText.js';
import { checkEmail } from '../email/checkEmail.js';
import type { EmailCheck } from '../email/EmailCheck.js';
import { checkMessage } from '../message/checkMessage.js';
import { judgeName } from '../name/judgeName.js';
import { judgeOrganisation } from '../organisation/judgeOrganisation.js';
import { checkPhone } from '../phone/checkPhone.js';
import type { PhoneCheck } from '../phone/PhoneCheck.js';
import { countBotSigns } from './countBotSigns.js';
import { findMisplaced } from './findMisplaced.js';
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
  const typed = readTexts(candidate);
  const message = checkMessage(typed.message);
  let email = typed.email ? await checkEmail(typed.email) : undefined;
  let phone = typed.phone ? await checkPhone(typed.phone, { country, locale }) : undefined;
  const misplaced = findMisplaced([typed.phone, typed.email, typed.name, typed.organisation]);
  if (!isUsable(email) && !isUsable(phone)) {
    const offered = { ...message.contacts, ...misplaced };
    if (offered.email) email = await checkEmail(offered.email);
    if (offered.phone) phone = await checkPhone(offered.phone, { country, locale });
  } else if (!typed.email && misplaced.email) email = await checkEmail(misplaced.email);
  const name = typed.name ? judgeName(findNameText(typed), { locale }) : undefined;
  const organisation = typed.organisation ? judgeOrganisation(typed.organisation, { locale }) : undefined;
  const person = identifyPerson({
    email,
    name,
    organisation,
    hasPhone: isUsable(phone),
    isIntroduced: findIntroduced(message.value) !== undefined,
  });
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
      ...(typed.message ? { message } : {}),
    },
  };
}

/** The name's field, or the telephone's when the two were filled in each other's place. */
function findNameText({ name, phone }: Texts): string {
  const isSwapped = !/\p{L}/u.test(name) && findMisplaced([name]).phone !== undefined;
  return isSwapped && phone && judgeName(phone).status === 'ok' ? phone : name;
}

/** Longer than whatever a check looks at: what is behind it is never read. */
const MAX_TEXT_LENGTH = 20_000;

type Texts = Record<'email' | 'phone' | 'name' | 'organisation' | 'message', string>;

/** The fields as texts; what is blank is empty. */
function readTexts({ email, phone, name, organisation, message }: LeadCandidate): Texts {
  const read = (text: unknown): string => {
    const looked = asText(text).slice(0, MAX_TEXT_LENGTH);
    return looked.trim() === '' ? '' : looked;
  };
  return {
    email: read(email),
    phone: read(phone),
    name: read(name),
    organisation: read(organisation),
    message: read(message),
  };
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

function findConsentProblem({ consentRequired, consents, origin }: LeadCandidate): VerdictField | undefined {
  if ((origin ?? 'visitor') !== 'visitor') return 'origin';
  if (!consentRequired) return undefined;
  const granted = new Set(
    (consents ?? []).filter((consent) => consent?.granted).map(({ purpose }) => purpose),
  );
  const isGiven =
    consentRequired === true ? granted.size > 0 : consentRequired.every((purpose) => granted.has(purpose));
  return isGiven ? undefined : 'consents';
}
