import { LOCALE } from '@lodestone/schema';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/** The visitor's language as it goes onto the wire: the option, else the page's, else the browser's. Widgets speak the nearest they have. */
export function languageOf({ locale }: ResolvedOptions, { document, navigator }: Window): string {
  const tag = locale === 'auto' ? document.documentElement.lang || navigator.language : locale;
  return LOCALE.test(tag) && tag.length <= 35 ? tag : 'en';
}
