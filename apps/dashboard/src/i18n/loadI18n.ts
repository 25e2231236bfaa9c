import type { Locale } from '@lodestone/i18n';
import { createI18n, type DashboardTexts, type I18n } from './I18n.js';

/** Each language is a file of its own: nobody loads those that are not read. */
const LOADERS: Record<Locale, () => Promise<{ default: DashboardTexts }>> = {
  en: () => import('../locales/en.js'),
  uk: () => import('../locales/uk.js'),
  fa: () => import('../locales/fa.js'),
};

/** Rejects when the file cannot be had: no connection, or the server has a newer one under another name. */
export async function loadI18n(locale: Locale): Promise<I18n> {
  const { default: texts } = await LOADERS[locale]();
  return createI18n(locale, texts);
}
