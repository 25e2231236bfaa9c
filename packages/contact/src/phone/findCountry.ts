import type { CountryCode } from '#libphonenumber';
import { asText } from '../asText.js';
import type { PhoneOptions } from './PhoneCheck.js';

/** The country that a language alone names, for the languages we ship. */
const HOME: Readonly<Record<string, string>> = { uk: 'UA', fa: 'IR' };

/** The country that a national number is read in: the given one, else the one that the locale names, else none. */
export function findCountry(
  { country, locale }: PhoneOptions,
  isSupported: (country: string) => country is CountryCode,
): CountryCode | undefined {
  const [language = '', ...rest] = asText(locale).split(/[-_]/);
  const named =
    (asText(country).toUpperCase() || undefined) ??
    rest.find((part) => /^[A-Z]{2}$/.test(part)) ??
    HOME[language.toLowerCase()];
  return named && isSupported(named) ? named : undefined;
}
