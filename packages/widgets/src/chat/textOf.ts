import type { LocalText } from '@lodestone/schema';

/** A text of the card in the visitor's locale, else its language, else English, else the first; empty for none. */
export function textOf(text: LocalText | undefined, locale: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const [language = ''] = locale.split('-');
  return text[locale] ?? text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}
