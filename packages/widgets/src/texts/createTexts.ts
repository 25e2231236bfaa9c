import type { WidgetHost } from '@lodestone/core';
import { createTranslator, type EnglishMessages, type Messages, type Translator } from '@lodestone/i18n';
import type { Campaign } from '@lodestone/schema';

/** The words of one widget: those of the campaign where it has its own, else those that come with the locale. */
export interface Texts {
  t: Translator<EnglishMessages>;
  /** The sentence under the title; empty if the campaign has none. */
  intro: string;
  /** The exact text beside a box and the locale in which it is written. */
  consent(purpose: string): { text: string; locale: string };
}

/** The short names of a campaign's texts. */
const ALIASES: Readonly<Record<string, string>> = { button: 'submit', success: 'success.text' };

/**
 * Lays the campaign's texts over the messages, key by key: exact locale, then its language, then the campaign's English,
 * then the shipped text. Any message key can be overridden, besides `text`, `button` and `success`.
 */
export function createTexts(campaign: Campaign, messages: Messages, host: Pick<WidgetHost, 'locale'>): Texts {
  const { locale } = host;
  const merged: Record<string, Messages[keyof Messages]> = { ...messages };
  const locales: Record<string, string> = {};
  for (const tag of new Set(['en', locale.split('-')[0] ?? locale, locale])) {
    const own = campaign.texts && Object.hasOwn(campaign.texts, tag) ? campaign.texts[tag] : undefined;
    for (const [name, text] of Object.entries(own ?? {})) {
      const key = ALIASES[name] ?? name;
      merged[key] = text;
      locales[key] = tag;
    }
  }
  const t = createTranslator<EnglishMessages>(merged as Messages, locale);
  return {
    t,
    intro: typeof merged.text === 'string' ? merged.text : '',
    consent(purpose) {
      const key = `consent.${purpose}`;
      const text = Object.hasOwn(merged, key)
        ? t(key as 'consent.calls')
        : t('consent.other', { x: purpose });
      return { text, locale: locales[key] ?? locale };
    },
  };
}
