import { asText } from '../asText.js';
import type { EmailCheck, EmailReason } from './EmailCheck.js';
import { findSyntaxProblem, MAX_TEXT_LENGTH } from './findSyntaxProblem.js';
import { isKnownHost } from './isKnownHost.js';
import { repairBroken } from './repairBroken.js';
import { repairEmail } from './repairEmail.js';
import { suggestDomain } from './suggestDomain.js';

/**
 * Checks an e-mail address as it was typed or pasted, with slips of mail hosts and endings, by all but the lists
 * of throwaway hosts, public hosts and roles: fast enough for a keystroke.
 * Shape: `suggestion` only when one was found. Pasted noise is repaired into `value`, which stays `ok`.
 * Limits: the lengths of RFC 5321; local parts and domains of all scripts are accepted (RFC 6531, IDNA).
 * Errors: never throws on any string. `invalid` reasons begin with `syntax`.
 */
export function checkEmailShape(text: string): EmailCheck {
  const typed = asText(text);
  if (typed.length > MAX_TEXT_LENGTH)
    return { status: 'invalid', reasons: ['syntax-too-long'], value: typed };
  const value = repairEmail(typed);
  const problem = findSyntaxProblem(value);
  if (problem) return checkBroken(value, problem);
  const at = value.lastIndexOf('@');
  const [local, domain] = [value.slice(0, at), value.slice(at + 1)];
  const typo = suggestDomain(domain);
  const reasons: EmailReason[] = typo ? [typo.reason] : [];
  const meant = typo?.domain ?? domain;
  const name = isKnownHost(meant) ? local.replace(WEB_HOST, '') : local;
  if (name !== local) reasons.push('typo-local');
  if (hasStrayDots(local)) reasons.push('syntax-dots');
  const check: EmailCheck = { status: reasons.length > 0 ? 'suspect' : 'ok', reasons, value };
  return reasons[0]?.startsWith('typo') ? withSuggestion(check, `${name}@${meant}`) : check;
}

/** The beginning of a page's address, which nobody's mailbox at a provider has. */
const WEB_HOST = /^www\./i;

/** A text in which one slip beside or behind the `@` stands between it and an address is doubt; without any `@`, refusal. */
function checkBroken(value: string, problem: EmailReason): EmailCheck {
  const check: EmailCheck = { status: 'invalid', reasons: [problem], value };
  const repaired = repairBroken(value);
  if (repaired === undefined) return check;
  const status = problem === 'syntax-missing-at' ? 'invalid' : 'suspect';
  const offered = withSuggestion({ ...check, status }, repaired);
  return offered.suggestion === undefined ? check : offered;
}

/** An offer is itself `ok`; the repaired form of a slip may hold another one. */
function withSuggestion(check: EmailCheck, repaired: string): EmailCheck {
  const again = checkEmailShape(repaired);
  const suggestion = again.status === 'ok' ? again.value : again.suggestion;
  return suggestion === undefined || suggestion === check.value ? check : { ...check, suggestion };
}

/** Some mail hosts deliver to such local parts, most cannot make them. */
function hasStrayDots(local: string): boolean {
  return local.startsWith('.') || local.endsWith('.') || local.includes('..');
}
