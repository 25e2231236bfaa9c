import { LOCALES, type Locale, resolveLocale } from '@lodestone/i18n';

const STORAGE_KEY = 'lodestone-dashboard-locale';

/** Where a choice of language may be found and kept; storage may refuse. */
export interface LocalePlaces {
  search: string;
  languages: readonly string[];
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
}

/** The language named in the address, else the one chosen before, else the browser's. */
export function chooseLocale({ search, languages, storage }: LocalePlaces): Locale {
  const named = new URLSearchParams(search).get('lang');
  const kept = quietly(() => storage?.getItem(STORAGE_KEY));
  return resolveLocale([named, kept, ...languages].filter((tag): tag is string => Boolean(tag)));
}

/** The language that the address names, if it names one of ours: a choice like one made by hand, to be kept. */
export function localeInAddress(search: string): Locale | undefined {
  const [language] = new URLSearchParams(search).get('lang')?.toLowerCase().split('-') ?? [];
  return LOCALES.find((locale) => locale === language);
}

/** Keeps the choice for the next visit; a storage that refuses makes no difference. */
export function keepLocale(locale: Locale, storage: LocalePlaces['storage']): void {
  quietly(() => storage?.setItem(STORAGE_KEY, locale));
}

function quietly<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
