import { foldDigits, foldSpaces, foldWidth } from '../fold/fold.js';
import type { PhoneCheck } from './PhoneCheck.js';

/** E.164 §6.2.1: fifteen digits at most. */
const MAX_DIGITS = 15;
/** The shortest numbers that are dialled across a town. */
const MIN_DIGITS = 7;
const MAX_TEXT_LENGTH = 1_000;

/**
 * The cheap check that stands in until the phone metadata has come: counts digits, knows no country.
 * Shape: `value` is the digits with their `+`, in ASCII. Errors: never throws on any string.
 */
export function checkPhoneShape(text: string): PhoneCheck {
  const folded = foldDigits(foldWidth(foldSpaces(text.slice(0, MAX_TEXT_LENGTH))));
  const extension = findExtension(folded);
  const typed = extension ? folded.slice(0, extension.index) : folded;
  const digits = typed.replace(/\D+/g, '');
  const value = (/^\D*\+/.test(typed) && digits ? '+' : '') + digits;
  if (digits === '') return { status: 'invalid', reasons: ['impossible-empty'], value: '' };
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS)
    return { status: 'suspect', reasons: ['impossible-length'], value };
  return extension
    ? { status: 'ok', reasons: ['extension'], value, extension: extension.digits }
    : { status: 'ok', reasons: [], value };
}

const EXTENSION =
  /(?:;ext=|(?:extension|ext|x)\.?|доб(?:авочний|\.)?|дод(?:атковий|\.)?|вн(?:утр)?\.|داخلی|#)[ :.]?(\d{1,6})$/i;

/** The extension at the end, in the words of the three languages. */
export function findExtension(text: string): { index: number; digits: string } | undefined {
  const match = EXTENSION.exec(text.slice(-40));
  const digits = match?.[1];
  return match && digits ? { index: Math.max(text.length - 40, 0) + match.index, digits } : undefined;
}
