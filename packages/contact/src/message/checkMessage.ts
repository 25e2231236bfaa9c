import { isOffer, isSpam } from '#offers';
import { asText } from '../asText.js';
import { findMarkupInProse } from '../text/findMarkup.js';
import { asksAboutCode } from './asksAboutCode.js';
import { findContacts } from './findContacts.js';
import { findInjection } from './findInjection.js';
import type { MessageCheck, MessageReason } from './MessageCheck.js';

/** The wire's limit; what is longer is not looked at. */
const MAX_TEXT_LENGTH = 16_000;
/** People send one link or two; three are a leaflet. */
const MANY_LINKS = 3;
const LINK = /https?:\/\/|(?<![\p{L}\p{N}])www\./giu;
/**
 * Looks into a free message: what looks like spam, and the contacts offered inside.
 * Shape: `value` keeps line breaks; `contacts` are normal forms, by the cheap phone check.
 * Errors: never throws on any string. Only script is `invalid`; an empty message is `ok`.
 */
export function checkMessage(text: string): MessageCheck {
  const value = asText(text).slice(0, MAX_TEXT_LENGTH).trim();
  const reasons: MessageReason[] = [];
  const found = findMarkupInProse(value) ?? findInjection(value);
  const markup = found && asksAboutCode(value) ? undefined : found;
  if (markup) reasons.push(markup);
  if ((value.match(LINK)?.length ?? 0) >= MANY_LINKS) reasons.push('links');
  if (isSpam(value) || isOffer(value)) reasons.push('spam-words');
  const status = markup === 'markup-script' ? 'invalid' : reasons.length > 0 ? 'suspect' : 'ok';
  return { status, reasons, value, contacts: findContacts(value) };
}
