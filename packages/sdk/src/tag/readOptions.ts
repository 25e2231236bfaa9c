import { LOCALE } from '@lodestone/schema';
import type { LodestoneOptions, ResolvedOptions } from '../options/LodestoneOptions.js';

/**
 * Reads the tag's attributes into full options. A wrong language falls back to `auto`, as a wrong look and a wrong consent
 * do where they are used: a page must not lose its forms by a typing error. `parseOptions` tells all of it with `data-debug`.
 * Errors: throws where there is no site or no endpoint to work with.
 */
export function readOptions(options: LodestoneOptions, baseUrl: string): ResolvedOptions {
  const { site, endpoint, locale = 'auto', dir, theme, consent, debug, config } = options;
  const { origin, pathname } = new URL(endpoint, baseUrl);
  if (!site) throw new Error('config/invalid-option');
  return {
    site,
    endpoint: (origin + pathname).replace(/\/+$/, ''),
    locale: LOCALE.test(locale) ? locale : 'auto',
    dir: dir ?? 'auto',
    theme: theme ?? 'auto',
    consent: consent ?? 'none',
    debug: debug === true,
    config,
  };
}
