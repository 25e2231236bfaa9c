import { LOCALES, type Locale } from '@lodestone/i18n';
import type { JSX } from 'preact';
import { useI18n } from '../i18n/I18n.js';

const NAMES: Record<Locale, string> = { en: 'English', uk: 'Українська', fa: 'فارسی' };

/** The language's own name; a tag that is not ours stays a tag. */
export function languageName(locale: string): string {
  return Object.hasOwn(NAMES, locale) ? NAMES[locale as Locale] : locale;
}

/** Languages by their own names. */
export function LanguageSwitch({ onChoose }: { onChoose: (locale: Locale) => void }): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <label class="language">
      <span class="offscreen">{t('language')}</span>
      <select value={locale} onChange={(event) => onChoose(event.currentTarget.value as Locale)}>
        {LOCALES.map((code) => (
          <option key={code} value={code} lang={code}>
            {NAMES[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
