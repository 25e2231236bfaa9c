import type { PhoneCheck } from './PhoneCheck.js';
import { MAX_DIGITS, MIN_DIGITS, readNumber } from './readNumber.js';

/**
 * The cheap check that stands in until the phone metadata has come: counts digits, knows no country.
 * Shape: `value` is the digits with their `+`, in ASCII. Errors: never throws on any string.
 */
export function checkPhoneShape(text: string): PhoneCheck {
  const { number, extension } = readNumber(text);
  const digits = number.replace(/\D+/g, '');
  if (digits === '') {
    const status = /\p{Nd}/u.test(text) ? 'suspect' : 'invalid';
    return { status, reasons: [status === 'invalid' ? 'impossible-empty' : 'impossible-number'], value: '' };
  }
  const value = (number.startsWith('+') ? '+' : '') + digits;
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS)
    return { status: 'suspect', reasons: ['impossible-length'], value };
  return extension
    ? { status: 'ok', reasons: ['extension'], value, extension }
    : { status: 'ok', reasons: [], value };
}
