import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from '#libphonenumber';
import { checkPhoneShape } from './checkPhoneShape.js';
import { dialledAbroad } from './dialledAbroad.js';
import { findCountry } from './findCountry.js';
import { findType } from './findType.js';
import type { PhoneCheck, PhoneOptions, PhoneReason } from './PhoneCheck.js';
import { MIN_DIGITS, readNumber } from './readNumber.js';

/**
 * The synchronous check with the world's metadata: what `checkPhone` loads.
 * Errors: never throws on any string. A national number of an unknown country is `ok` by its shape, never guessed into a country.
 */
export function parsePhone(text: string, options: PhoneOptions = {}): PhoneCheck {
  const shape = checkPhoneShape(text);
  if (shape.status === 'invalid' || shape.value === '') return shape;
  const country = findCountry(options, isSupportedCountry);
  const { number: typed, extension } = readNumber(text);
  const number = findNumber(typed, country);
  // With a plus or a known country the metadata had what it needs, and knows no such number.
  const isKnowable = country !== undefined || shape.value.startsWith('+');
  if (!number) return isKnowable && shape.status === 'ok' ? impossible(shape.value) : shape;
  if (!number.isPossible() || (!number.country && !number.isValid())) return impossible(shape.value);
  const reasons: PhoneReason[] = [];
  const type = findType(number);
  if (!number.isValid()) reasons.push('impossible-number');
  if (type === 'premium') reasons.push('premium');
  const status = reasons.length > 0 ? 'suspect' : 'ok';
  if (extension) reasons.push('extension');
  return {
    status,
    reasons,
    value: number.number,
    ...(number.country ? { country: number.country } : {}),
    national: number.formatNational(),
    type,
    ...(extension ? { extension } : {}),
  };
}

function impossible(value: string): PhoneCheck {
  return { status: 'suspect', reasons: ['impossible-number'], value };
}

/** The whole run, or what stands before a second number or hours in it; else whatever the whole can be read as. */
function findNumber(typed: string, country: CountryCode | undefined): PhoneNumber | undefined {
  const read = (text: string): PhoneNumber | undefined =>
    parsePhoneNumberFromString(dialledAbroad(text, country), {
      extract: false,
      ...(country ? { defaultCountry: country } : {}),
    });
  const whole = read(typed);
  if (whole?.isValid()) return whole;
  for (const { head, rest } of splits(typed)) {
    const part = isApart(rest) ? read(head) : undefined;
    if (part?.isValid()) return part;
  }
  return whole;
}

/** Every division of a run at a gap, the longest head first. */
function* splits(run: string): Iterable<{ head: string; rest: string }> {
  const gaps = [...run.matchAll(/[^\d()]+/g)];
  for (const { index, 0: gap } of gaps.reverse())
    yield { head: run.slice(0, index), rest: run.slice(index + gap.length) };
}

/** Hours (`9-18`, `10:00`), or a second number: nothing that could be the tail of the first. */
function isApart(rest: string): boolean {
  return /^\d{1,2}\D+\d{1,2}(?:\D+\d\d){0,2}$/.test(rest) || rest.replace(/\D+/g, '').length >= MIN_DIGITS;
}
