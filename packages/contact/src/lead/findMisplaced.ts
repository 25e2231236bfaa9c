import { findContacts } from '../message/findContacts.js';
import type { MessageCheck } from '../message/MessageCheck.js';

/** A number and nothing else: digits of any script, and what people put between them. */
const NUMBER = /^\s*[+＋]?[\p{Nd} ().\u2010-\u2015/-]+\s*$/u;
/** Shorter ones are no telephone's, or no person would dial them so. */
const MIN_DIGITS = 9;
/** A field for a name or a contact that holds more is a letter. */
const MAX_TEXT_LENGTH = 200;

/**
 * The contacts that were typed into fields for something else: an address in the telephone's field, a number in the name's.
 * Shape: the first of each kind. Errors: never throws on any strings.
 */
export function findMisplaced(texts: readonly string[]): MessageCheck['contacts'] {
  const found: MessageCheck['contacts'] = {};
  for (const text of texts.map((one) => one.slice(0, MAX_TEXT_LENGTH))) {
    const contacts = findContacts(text);
    const isNumber = NUMBER.test(text) && (text.match(/\p{Nd}/gu)?.length ?? 0) >= MIN_DIGITS;
    const phone = contacts.phone ?? (isNumber ? text.trim() : undefined);
    if (contacts.email) found.email ??= contacts.email;
    if (phone) found.phone ??= phone;
  }
  return found;
}
