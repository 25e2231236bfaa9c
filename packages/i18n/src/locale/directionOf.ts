import { safeLocale } from './safeLocale.js';

/** Scripts that run from right to left, and the languages that are written in one of them unless the tag says otherwise. */
const RTL_SCRIPTS = /-(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)\b/;
const SCRIPT = /^[a-z]+-[A-Z][a-z]{3}\b/;
const RTL_LANGUAGES = /^(?:ar|ckb|dv|fa|he|lrc|mzn|pes|pnb|prs|ps|sd|ug|ur|yi)\b/;

/** The direction of a locale's texts. A malformed tag counts as English. `Intl.Locale`'s own text info is missing in older Firefox. Never throws. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const tag = safeLocale(locale);
  const isRightToLeft = SCRIPT.test(tag) ? RTL_SCRIPTS.test(tag) : RTL_LANGUAGES.test(tag);
  return isRightToLeft ? 'rtl' : 'ltr';
}
