import type { EmailReason } from './EmailCheck.js';

/** Longer than any address with all that is pasted around it; such a text is not looked at further. */
export const MAX_TEXT_LENGTH = 1_000;
/** Octets of the part before `@`: RFC 5321 §4.5.3.1.1. */
export const MAX_LOCAL_BYTES = 64;
/** Octets of a whole address: RFC 5321 §4.5.3.1.3, a path of 256 less its two brackets. */
export const MAX_ADDRESS_BYTES = 254;
/** Octets of one label: RFC 1035 §2.3.4. */
export const MAX_LABEL_BYTES = 63;

/** RFC 5321 atom text and, by RFC 6531, anything beyond ASCII that is not a space. */
const LOCAL = /^[^\s"(),:;<>@[\]\\\p{Cc}]+$/u;
const LABEL = /^(?:[\p{L}\p{M}\p{N}-]|\u200c|\u200d)+$/u;
const ENDING = /^(?:xn--[a-z0-9-]+|(?:[\p{L}\p{M}]|\u200c|\u200d){2,})$/u;

/** Why nothing can be delivered to this address, or nothing. Linear in the length. */
export function findSyntaxProblem(address: string): EmailReason | undefined {
  if (address === '') return 'syntax-empty';
  const at = address.lastIndexOf('@');
  if (at < 0) return 'syntax-missing-at';
  if (bytes(address) > MAX_ADDRESS_BYTES) return 'syntax-too-long';
  const local = address.slice(0, at);
  return findLocalProblem(local) ?? findDomainProblem(address.slice(at + 1));
}

/** What is wrong with the part before `@`, or nothing. */
export function findLocalProblem(local: string): EmailReason | undefined {
  if (local.includes('@')) return 'syntax-two-at';
  if (/\s/.test(local)) return 'syntax-space';
  if (local.includes(',')) return 'syntax-comma';
  if (local.includes('"')) return 'syntax-quotes';
  if (bytes(local) > MAX_LOCAL_BYTES) return 'syntax-too-long';
  return LOCAL.test(local) ? undefined : 'syntax-local';
}

function findDomainProblem(domain: string): EmailReason | undefined {
  if (/\s/.test(domain)) return 'syntax-space';
  if (/[,،]/.test(domain)) return 'syntax-comma';
  const labels = domain.split('.');
  if (labels.includes('')) return domain === '' ? 'syntax-domain' : 'syntax-dots';
  if (labels.some((label) => !LABEL.test(label) || /^-|-$/.test(label) || bytes(label) > MAX_LABEL_BYTES))
    return 'syntax-domain';
  if (labels.length < 2) return 'syntax-missing-tld';
  return ENDING.test(labels[labels.length - 1] ?? '') ? undefined : 'syntax-domain';
}

/** UTF-8, counted by hand: the package assumes no platform. */
function bytes(text: string): number {
  let count = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}
