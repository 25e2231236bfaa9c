import { AsYouType, isSupportedCountry } from '#libphonenumber';
import { foldDigits } from '../fold/fold.js';
import { findCountry } from './findCountry.js';
import type { PhoneOptions } from './PhoneCheck.js';

/** A number alone: anything else that is typed is a remark, and stays as it is. */
const NUMBER = /^\+?[\p{Nd} ()./-]*$/u;

/** A text and the caret in it, as an offset of UTF-16 units. */
export interface TypedPhone {
  text: string;
  caret: number;
}

/**
 * What was typed so far with the gaps of its country's habit. The caret stays behind the same digit, and digits stay in
 * the script in which they were typed. A text with anything but a number in it comes back as it is.
 */
export function formatPhone({ text, caret }: TypedPhone, options: PhoneOptions = {}): TypedPhone {
  if (!NUMBER.test(text)) return { text, caret };
  const country = findCountry(options, isSupportedCountry);
  const typed = [...text.matchAll(/\p{Nd}/gu)].map(([digit]) => digit);
  let place = 0;
  const formatted = new AsYouType(country)
    .input(foldDigits(text))
    .replace(/\d/g, (digit) => typed[place++] ?? digit);
  // A digit more than the country has takes all gaps away: the typed ones are better than none.
  if (place !== typed.length || !/[ ()-]/.test(formatted)) return { text, caret };
  const digitsBefore = text.slice(0, caret).match(/\p{Nd}/gu)?.length ?? 0;
  return {
    text: formatted,
    caret: caret === text.length ? formatted.length : behindDigit(formatted, digitsBefore),
  };
}

/** The offset right behind the n-th digit; behind a plus for none. */
function behindDigit(text: string, count: number): number {
  let offset = text.startsWith('+') ? 1 : 0;
  for (const { index, 0: digit } of [...text.matchAll(/\p{Nd}/gu)].slice(0, count))
    offset = index + digit.length;
  return offset;
}
