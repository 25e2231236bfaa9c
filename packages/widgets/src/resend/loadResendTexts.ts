import type en from '@lodestone/i18n/locales/resend-en';

/** The words of the button, by key. */
export type ResendTexts = Readonly<Record<keyof typeof en, string>>;

/** Brings them in the widget's language; rejects if the chunk cannot be loaded. */
export async function loadResendTexts(locale: string): Promise<ResendTexts> {
  switch (locale) {
    case 'uk':
      return (await import('@lodestone/i18n/locales/resend-uk')).default;
    case 'fa':
      return (await import('@lodestone/i18n/locales/resend-fa')).default;
    default:
      return (await import('@lodestone/i18n/locales/resend-en')).default;
  }
}
