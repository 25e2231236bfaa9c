import { checkEmailSyntax } from '../email/checkEmailSyntax.js';

/** Longest local part and domain (RFC 5321 §4.5.3.1). */
const MAX_LOCAL_LENGTH = 64;
const MAX_DOMAIN_LENGTH = 253;
/** A message with more signs than this is no letter. */
const MAX_SIGNS = 20;

const SIGN = 'at|ät|æt|собака|собачка|arobase|arroba|małpa|zavináč|kukac|chiocciola|ات|ات ساین';
const POINT = 'dot|punkt|point|punto|ponto|kropka|tečka|nokta|точка|крапка|نقطه|دات';
/** The sign itself, in brackets or in words. */
const AT = new RegExp(`\\s?[@＠]\\s?|\\s?[[({<]\\s?(?:${SIGN}|@)\\s?[\\])}>]\\s?|\\s(?:${SIGN})\\s`, 'giu');
const DOT = new RegExp(`\\s?[[({<]\\s?(?:${POINT}|\\.)\\s?[\\])}>]\\s?|\\s(?:${POINT})\\s`, 'giu');
const LOCAL = /[\p{L}\p{N}!#$%&'*+/=?^_{|}~.-]+$/u;
const DOMAIN = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,63}/u;

/** The first address that is offered in a text, also spelt out (`olena at kalyna dot ua`), as its normal form. Linear in the length. */
export function findEmail(text: string): string | undefined {
  let signs = 0;
  for (const match of text.matchAll(AT)) {
    if (++signs > MAX_SIGNS) return undefined;
    const found = readAddress(
      text.slice(Math.max(0, match.index - MAX_LOCAL_LENGTH * 2), match.index),
      match[0],
      text.slice(match.index + match[0].length, match.index + match[0].length + MAX_DOMAIN_LENGTH),
    );
    if (found) return found;
  }
  return undefined;
}

function readAddress(before: string, sign: string, after: string): string | undefined {
  const isSpelt = !/[@＠]/.test(sign);
  const dotted = after.replace(DOT, '.');
  // A bare "at" between words is a preposition unless the dot is spelt out too.
  if (/^\s(?:at|ät|æt|ات)\s$/iu.test(sign) && dotted === after) return undefined;
  const local = LOCAL.exec(isSpelt ? before.replace(DOT, '.') : before)?.[0].replace(/^['{(.]+/, '');
  const domain = DOMAIN.exec(dotted)?.[0];
  if (!local || !domain) return undefined;
  const { status, value } = checkEmailSyntax(`${local}@${domain}`);
  return status === 'ok' ? value : undefined;
}
