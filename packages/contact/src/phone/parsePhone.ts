import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from '#libphonenumber';
import { checkPhoneShape } from './checkPhoneShape.js';
import { dialledAbroad } from './dialledAbroad.js';
import { findCountry } from './findCountry.js';
import { findType, isOutsidePlan } from './findType.js';
import type { PhoneCheck, PhoneOptions, PhoneReason } from './PhoneCheck.js';
import { readings } from './readings.js';
import { type NumberText, readNumber } from './readNumber.js';

/**
 * The synchronous check with the world's metadata: what `checkPhone` loads.
 * Errors: never throws on any string. A national number of an unknown country is `ok` by its shape, never guessed into a country.
 */
export function parsePhone(text: string, options: PhoneOptions = {}): PhoneCheck {
  const shape = checkPhoneShape(text);
  if (shape.status === 'invalid' || shape.value === '') return shape;
  const country = findCountry(options, isSupportedCountry);
  const read = readNumber(text);
  const { extension } = read;
  // Who reads a page in the language of home types the number as at home.
  const home = findCountry({ locale: options.locale }, isSupportedCountry);
  const number = findNumber(read, home === undefined ? [country] : [country, home]);
  // With a plus or a known country the metadata had what it needs, and knows no such number.
  const isKnowable = country !== undefined || shape.value.startsWith('+');
  if (!number) return isKnowable && shape.status === 'ok' ? impossible(shape.value) : shape;
  if (!number.isPossible() || (!number.country && !number.isValid())) return impossible(shape.value);
  const reasons: PhoneReason[] = [];
  const type = findType(number);
  const isMeant = isReal(number);
  if (!isMeant) reasons.push('impossible-number');
  if (type === 'premium') reasons.push('premium');
  const status = reasons.length > 0 ? 'suspect' : 'ok';
  if (extension) reasons.push('extension');
  return {
    status,
    reasons,
    // No number is made of digits that are none.
    value: isMeant ? number.number : shape.value,
    ...(number.country ? { country: number.country } : {}),
    national: number.formatNational(),
    type,
    ...(extension ? { extension } : {}),
  };
}

function impossible(value: string): PhoneCheck {
  return { status: 'suspect', reasons: ['impossible-number'], value };
}

/** The first reading that is a number, in the first country that has one; else what the whole was taken for. */
function findNumber(
  typed: NumberText,
  countries: readonly (CountryCode | undefined)[],
): PhoneNumber | undefined {
  let whole: PhoneNumber | undefined;
  for (const country of new Set(countries)) {
    const options = { extract: false, ...(country ? { defaultCountry: country } : {}) };
    for (const reading of readings(typed))
      for (const text of [reading, ...dialledAbroad(reading, country)]) {
        const number = parsePhoneNumberFromString(text, options);
        if (number && isReal(number)) return number;
        whole ??= number;
      }
  }
  return whole;
}

/**
 * Valid by the plan, and somebody's: nothing but zeros or one digit over and over is nobody's, and neither is a Ukrainian
 * or Iranian number that begins with the country's code again. There digits are missing.
 */
function isReal(number: PhoneNumber): boolean {
  const { nationalNumber, countryCallingCode } = number;
  return (
    number.isValid() &&
    !isOutsidePlan(number) &&
    !/0{7}|^\d0{5,}\d{0,2}$|(\d)\1{8}/.test(nationalNumber) &&
    !/^380380|^9898/.test(countryCallingCode + nationalNumber)
  );
}
