import { isRoleWord, isThrowawayHost } from '#lists';
import { checkEmailShape } from './checkEmailShape.js';
import type { EmailCheck, EmailOptions, EmailReason } from './EmailCheck.js';
import { isFreeMailbox } from './isFreeMailbox.js';
import { isRole } from './isRole.js';

/** The shape's answer, and what lists of hosts and words know: throwaway host, role, public host or own domain. */
export function judgeEmail(text: string, options: EmailOptions): EmailCheck {
  const check = checkEmailShape(text);
  if (check.status === 'invalid') return check;
  const { suggestion, ...shape } = check;
  // The typo wins: lists of throwaway hosts hold those that live on misspelt providers.
  const isTypo = check.reasons.some((reason) => reason.startsWith('typo'));
  const found = findListed(check.value, options).filter((reason) => !isTypo || reason === 'role-mailbox');
  const reasons = [...check.reasons, ...found];
  const mailbox = isFreeMailbox(domainOf(check.value)) ? 'free' : 'company';
  const judged: EmailCheck = { ...shape, reasons, mailbox, status: reasons.length > 0 ? 'suspect' : 'ok' };
  // An offer is itself `ok`, which that of a role's or a throwaway mailbox is not.
  const isOffered = suggestion !== undefined && findListed(suggestion, options).length === 0;
  return isOffered ? { ...judged, suggestion } : judged;
}

function findListed(address: string, { isThrowaway = isThrowawayHost }: EmailOptions): EmailReason[] {
  const domain = domainOf(address);
  const reasons: EmailReason[] = [];
  if (!isFreeMailbox(domain) && isThrowaway(domain)) reasons.push('disposable-domain');
  if (isRole(address, isRoleWord)) reasons.push('role-mailbox');
  return reasons;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
