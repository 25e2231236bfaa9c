import { safeLocale } from './safeLocale.js';

const DEFAULT_COUNTRIES: Readonly<Record<string, string>> = { uk: 'UA', fa: 'IR' };

/**
 * The country whose phone numbers are meant where none is named: the tag's region (`fa-AF` → `AF`), else the usual one of the language.
 * ISO 3166-1 alpha-2, upper case; undefined where a language has no one country (English). Never throws.
 */
export function countryOf(locale: string): string | undefined {
  const tag = safeLocale(locale);
  const region = /^[a-z]+(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(tag)?.[1];
  return region ?? DEFAULT_COUNTRIES[tag.split('-')[0] ?? ''];
}
