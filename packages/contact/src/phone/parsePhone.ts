import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { foldDigits, foldSpaces, foldWidth } from '../fold/fold.js';
import { checkPhoneShape, findExtension } from './checkPhoneShape.js';
import { dialledAbroad } from './dialledAbroad.js';
import { findType } from './findType.js';
import type { PhoneCheck, PhoneOptions, PhoneReason } from './PhoneCheck.js';

/** The country that a language alone names, for the languages we ship. */
const HOME: Readonly<Record<string, CountryCode>> = { uk: 'UA', fa: 'IR' };

/**
 * The synchronous check with the world's metadata: what `checkPhone` loads.
 * Errors: never throws on any string. A national number of an unknown country is `ok` by its shape, never guessed into a country.
 */
export function parsePhone(text: string, options: PhoneOptions = {}): PhoneCheck {
  const shape = checkPhoneShape(text);
  if (shape.status === 'invalid') return shape;
  const country = findCountry(options);
  const number = readNumber(text, country);
  // With a plus or a known country the metadata had what it needs, and knows no such number.
  const isKnowable = country !== undefined || shape.value.startsWith('+');
  if (!number) return isKnowable && shape.status === 'ok' ? impossible(shape.value) : shape;
  if (!number.isPossible() || (!number.country && !number.isValid())) return impossible(shape.value);
  const reasons: PhoneReason[] = [];
  const type = findType(number.countryCallingCode, number.nationalNumber);
  if (!number.isValid()) reasons.push('impossible-number');
  if (type === 'premium') reasons.push('premium');
  const status = reasons.length > 0 ? 'suspect' : 'ok';
  if (number.ext) reasons.push('extension');
  return {
    status,
    reasons,
    value: number.number,
    ...(number.country ? { country: number.country } : {}),
    national: number.formatNational().replace(/ ext\. .*$/, ''),
    type,
    ...(number.ext ? { extension: number.ext } : {}),
  };
}

function impossible(value: string): PhoneCheck {
  return { status: 'suspect', reasons: ['impossible-number'], value };
}

function readNumber(text: string, country: CountryCode | undefined): PhoneNumber | undefined {
  const folded = foldDigits(foldWidth(foldSpaces(text.slice(0, 250))));
  const extension = findExtension(folded);
  const typed = extension ? folded.slice(0, extension.index) : folded;
  const number = parsePhoneNumberFromString(dialledAbroad(typed, country), country);
  if (number && extension) number.setExt(extension.digits);
  return number;
}

function findCountry({ country, locale }: PhoneOptions): CountryCode | undefined {
  const [language = '', ...rest] = (locale ?? '').split(/[-_]/);
  const named = country ?? rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? HOME[language.toLowerCase()];
  return named && isSupportedCountry(named) ? named : undefined;
}
