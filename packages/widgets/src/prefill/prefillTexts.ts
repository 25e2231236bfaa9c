import en from '@lodestone/i18n/locales/prefill-en';
import fa from '@lodestone/i18n/locales/prefill-fa';
import uk from '@lodestone/i18n/locales/prefill-uk';

/** The words of a form that was filled in, by key. Two a language: together they are smaller than a chunk for each. */
export const prefillTexts = (locale: string): Readonly<Record<keyof typeof en, string>> =>
  locale === 'uk' ? uk : locale === 'fa' ? fa : en;
