import type { LocalText } from '@lodestone/schema';

/** The text in the visitor's locale, else its language, else English, else the first there is. */
export function localText(text: LocalText | undefined, locale: string): string {
  if (typeof text !== 'object') return text ?? '';
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}
