import type { EmailCheck, EmailReason } from './EmailCheck.js';
import { findSyntaxProblem } from './findSyntaxProblem.js';
import { DISPOSABLE, ROLES } from './mailDomains.js';
import { repairEmail } from './repairEmail.js';
import { suggestDomain } from './suggestDomain.js';

/** Longer than any address with all that is pasted around it; such a text is not looked at further. */
const MAX_TEXT_LENGTH = 1_000;

/**
 * Checks an e-mail address as it was typed or pasted, by all but the list of throwaway hosts: fast enough for a keystroke.
 * Shape: `suggestion` only when one was found. Pasted noise is repaired into `value`, which stays `ok`.
 * Limits: the lengths of RFC 5321; local parts and domains of all scripts are accepted (RFC 6531, IDNA).
 * Errors: never throws on any string. `invalid` reasons begin with `syntax`.
 */
export function checkEmailShape(text: string): EmailCheck {
  if (text.length > MAX_TEXT_LENGTH) return { status: 'invalid', reasons: ['syntax-too-long'], value: text };
  const value = repairEmail(text);
  const problem = findSyntaxProblem(value);
  if (problem) return checkBroken(value, problem);
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  const domain = value.slice(at + 1);
  const typo = suggestDomain(domain);
  const reasons: EmailReason[] = [];
  // The typo wins: lists of disposable domains contain hosts that live on misspelt providers.
  if (typo) reasons.push(typo.reason);
  else if (isDisposable(domain)) reasons.push('disposable-domain');
  if (hasStrayDots(local)) reasons.push('syntax-dots');
  if (ROLES.has((local.split('+', 1)[0] ?? '').toLowerCase())) reasons.push('role-mailbox');
  const check: EmailCheck = { status: reasons.length > 0 ? 'suspect' : 'ok', reasons, value };
  return typo ? withSuggestion(check, `${local}@${typo.domain}`) : check;
}

/** A text in which exactly one slip stands between it and an address that works is doubt, not refusal. */
function checkBroken(value: string, problem: EmailReason): EmailCheck {
  const repaired = repairBroken(value, problem);
  const check: EmailCheck = { status: 'invalid', reasons: [problem], value };
  if (repaired === undefined || repaired === value) return check;
  const again = findSyntaxProblem(repaired) ? undefined : checkEmailShape(repaired);
  const suggestion = again?.status === 'ok' ? repaired : again?.suggestion;
  return suggestion ? { ...check, status: 'suspect', suggestion } : check;
}

function repairBroken(value: string, problem: EmailReason): string | undefined {
  const at = value.lastIndexOf('@');
  const domain = value.slice(at + 1);
  if (problem === 'syntax-comma' && at > 0) return value.slice(0, at + 1) + domain.replace(/ ?[,،] ?/g, '.');
  if (problem === 'syntax-dots')
    return value.slice(0, at + 1) + domain.replace(/\.+/g, '.').replace(/^\./, '');
  if (problem === 'syntax-two-at') return value.replace(/@{2,}/, '@');
  if (problem === 'syntax-missing-tld') {
    const typo = suggestDomain(domain);
    return typo && `${value.slice(0, at + 1)}${typo.domain}`;
  }
  return undefined;
}

function withSuggestion(check: EmailCheck, suggestion: string): EmailCheck {
  return suggestion !== check.value && checkEmailShape(suggestion).status === 'ok'
    ? { ...check, suggestion }
    : check;
}

/** Some mail hosts deliver to such local parts, most cannot make them. */
function hasStrayDots(local: string): boolean {
  return local.startsWith('.') || local.endsWith('.') || local.includes('..');
}

/** A sub-domain of a throwaway host is one too. */
function isDisposable(domain: string): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (DISPOSABLE.has(rest)) return true;
  return false;
}
