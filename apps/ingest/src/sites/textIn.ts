import type { LocalText } from '@lodestone/schema';

/** A text in a language: by the locale, else its language, else English, else the first there is. */
export function textIn(text: LocalText, locale: string): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}
