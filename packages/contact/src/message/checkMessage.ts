import { checkEmailSyntax } from '../email/checkEmailSyntax.js';
import { foldDigits, foldWidth } from '../fold/fold.js';
import { checkPhoneShape } from '../phone/checkPhoneShape.js';
import { findMarkup } from '../text/findMarkup.js';
import type { MessageCheck, MessageReason } from './MessageCheck.js';

/** The wire's limit; what is longer is not looked at. */
const MAX_TEXT_LENGTH = 16_000;
/** People send one link or two; three are a leaflet. */
const MANY_LINKS = 3;
const LINK = /https?:\/\/|\bwww\./gi;
const SPAM =
  /\b(?:viagra|cialis|casino|payday loan|backlinks?|seo services?|rank(?:ing)? (?:on|in) google|crypto (?:profit|invest)|forex signals?)\b|казино|کازینو|شرط ?بندی/i;
const EMAIL = /[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,253}/;
/** A run of at least nine digits with what people put between them. */
const PHONE = /\+?\d(?:[ ().\u2010-\u2015-]{0,3}\d){8,14}(?!\d)/;

/**
 * Looks into a free message: what looks like spam, and the contacts offered inside.
 * Shape: `value` keeps line breaks; `contacts` are normal forms, by the cheap phone check.
 * Errors: never throws on any string. Only script is `invalid`; an empty message is `ok`.
 */
export function checkMessage(text: string): MessageCheck {
  const value = text.slice(0, MAX_TEXT_LENGTH).trim();
  const reasons: MessageReason[] = [];
  const markup = findMarkup(value);
  if (markup) reasons.push(markup);
  if ((value.match(LINK)?.length ?? 0) >= MANY_LINKS) reasons.push('links');
  if (SPAM.test(value)) reasons.push('spam-words');
  const status = markup === 'markup-script' ? 'invalid' : reasons.length > 0 ? 'suspect' : 'ok';
  return { status, reasons, value, contacts: findContacts(foldDigits(foldWidth(value))) };
}

function findContacts(text: string): { email?: string; phone?: string } {
  const address = EMAIL.exec(text)?.[0];
  const email = address === undefined ? undefined : checkEmailSyntax(address);
  const number = PHONE.exec(text)?.[0];
  const phone = number === undefined ? undefined : checkPhoneShape(number);
  return {
    ...(email && email.status === 'ok' ? { email: email.value } : {}),
    ...(phone?.status === 'ok' ? { phone: phone.value } : {}),
  };
}
