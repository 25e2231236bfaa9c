import { asText } from '../asText.js';
import { findEmail } from './findEmail.js';
import { findPhone } from './findPhone.js';
import type { MessageCheck } from './MessageCheck.js';

/** The wire's limit; what is longer is not looked at. */
const MAX_TEXT_LENGTH = 16_000;

/**
 * The contacts that a message offers, as normal forms: what a form may suggest while its contact field is empty.
 * Errors: never throws on any string.
 */
export function findContacts(text: string): MessageCheck['contacts'] {
  const looked = asText(text).slice(0, MAX_TEXT_LENGTH);
  const email = findEmail(looked);
  const phone = findPhone(looked);
  return { ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
}
