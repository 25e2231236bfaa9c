import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { parsePhone } from '../src/phone/index.js';
import type { Figure, Measured } from './Measured.js';

/** One row of `phone/*.jsonl`. */
export interface PhoneRow {
  text: string;
  country?: string;
  locale?: string;
  group: 'ordinary' | 'untidy' | 'premium' | 'impossible' | 'other';
  /** E.164, or nothing where nobody could be sure. */
  expect: string | null;
  extension?: string;
  type?: string;
}

/** Whether the check read the row as a person would: the number and its extension, or no number. */
export function isPhoneRight(row: PhoneRow): boolean {
  const { value, status, reasons, extension } = read(row);
  const isMarked = status !== 'ok';
  if (row.group === 'impossible') return isMarked;
  if (row.group === 'premium') return reasons.some((reason) => /^(?:premium|impossible)/.test(reason));
  if (row.expect === null) return isMarked || !value.startsWith('+');
  return (
    value === row.expect &&
    !reasons.includes('impossible-number') &&
    (!row.extension || extension === row.extension)
  );
}

/** Whether a number came out that nobody meant, without a mark. */
export function isPhoneWrong(row: PhoneRow): boolean {
  const { value, status } = read(row);
  return status === 'ok' && value.startsWith('+') && value !== row.expect;
}

function read({ text, country, locale }: PhoneRow) {
  return parsePhone(text, { country, locale });
}

/** The same question to libphonenumber-js/max alone. */
function isLibraryRight({ text, country, locale, expect }: PhoneRow): boolean {
  const home = country ?? /[-_]([A-Z]{2})/.exec(locale ?? '')?.[1];
  const number = parsePhoneNumberFromString(text, home as CountryCode | undefined);
  return (number?.isValid() ? number.number : null) === expect;
}

export function measurePhones(rows: readonly PhoneRow[]): Measured {
  const share = (of: readonly PhoneRow[], isRight: (row: PhoneRow) => boolean): Figure => ({
    right: of.filter(isRight).length,
    of: of.length,
  });
  const group = (name: PhoneRow['group']) => rows.filter((row) => row.group === name);
  const home = (country: string) => group('ordinary').filter((row) => row.country === country);
  return {
    kind: 'phone',
    rows: rows.length,
    figures: {
      ordinary: share(group('ordinary'), isPhoneRight),
      'ordinary, libphonenumber-js/max alone': share(group('ordinary'), isLibraryRight),
      'ordinary, UA': share(home('UA'), isPhoneRight),
      'ordinary, IR': share(home('IR'), isPhoneRight),
      untidy: share(group('untidy'), isPhoneRight),
      'untidy, libphonenumber-js/max alone': share(group('untidy'), isLibraryRight),
      'no wrong number': share(rows, (row) => !isPhoneWrong(row)),
      'premium marked': share(group('premium'), isPhoneRight),
      'impossible marked': share(group('impossible'), isPhoneRight),
    },
  };
}
