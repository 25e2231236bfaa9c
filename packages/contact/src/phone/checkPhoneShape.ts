import { asText } from '../asText.js';
import type { PhoneCheck } from './PhoneCheck.js';
import { countDigits, MAX_DIGITS, MIN_DIGITS, readNumber } from './readNumber.js';

/**
 * The cheap check that stands in until the phone metadata has come: counts digits, knows no country.
 * Shape: `value` is the digits with their `+`, in ASCII. Errors: never throws on any string.
 */
export function checkPhoneShape(text: string): PhoneCheck {
  const typed = asText(text);
  const { run, extension } = readNumber(typed);
  const value = run.replace(/(?!^\+)\D+/g, '');
  const count = countDigits(value);
  if (count === 0) {
    const hasDigit = /\p{Nd}/u.test(typed);
    return hasDigit
      ? { status: 'suspect', reasons: ['impossible-number'], value: '' }
      : { status: 'invalid', reasons: ['impossible-empty'], value: '' };
  }
  if (count < MIN_DIGITS || count > MAX_DIGITS)
    return { status: 'suspect', reasons: ['impossible-length'], value };
  return extension
    ? { status: 'ok', reasons: ['extension'], value, extension }
    : { status: 'ok', reasons: [], value };
}
