import { FORM_LOCALES, type FormLocale } from './FormTexts.js';

/** The language of a page: as the form says, else as the browser prefers (RFC 9110 §12.5.4), else English. */
export function chooseLocale(asked: string | undefined, acceptLanguage: string | undefined): FormLocale {
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
  for (const tag of [asked ?? '', ...preferred]) {
    const language = tag.trim().toLowerCase().split(/[-_]/)[0];
    const known = FORM_LOCALES.find((locale) => locale === language);
    if (known) return known;
  }
  return 'en';
}
