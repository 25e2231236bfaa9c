import type { Locale } from '../catalog/Catalog.js';
import { safeLocale } from './safeLocale.js';

/** The locales that have texts here. */
export const LOCALES: readonly Locale[] = ['en', 'uk', 'fa'];

/** The direction of each of them, for what chooses among these alone; any other tag is read by `directionOf`. */
export const DIRECTIONS: Readonly<Record<Locale, 'ltr' | 'rtl'>> = { en: 'ltr', uk: 'ltr', fa: 'rtl' };

/** ISO 639-3 members of Persian, which browsers of Iran and Afghanistan may name instead of the macrolanguage. */
const MEMBERS: Readonly<Record<string, string>> = { pes: 'fa', prs: 'fa' };

/**
 * The first of the requested tags that there are texts for, most wanted first: the exact tag, else its language (`uk-UA` → `uk`, `fa-AF` → `fa`).
 * `en` when none fits or a tag is malformed; the first available one when English is not among them. Never throws.
 */
export function resolveLocale(requested: string | readonly string[]): Locale;
export function resolveLocale<Available extends string>(
  requested: string | readonly string[],
  available: readonly Available[],
): Available | 'en';
export function resolveLocale(
  requested: string | readonly string[],
  available: readonly string[] = LOCALES,
): string {
  for (const wanted of [requested ?? []].flat()) {
    const tag = safeLocale(wanted);
    const language = tag.split('-')[0] ?? tag;
    for (const candidate of [tag, language, MEMBERS[language]])
      if (candidate && available.includes(candidate)) return candidate;
  }
  return available.includes('en') ? 'en' : (available[0] ?? 'en');
}
