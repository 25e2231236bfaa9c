import type { LodestoneOptions, ResolvedOptions } from '../options/LodestoneOptions.js';

/**
 * Reads the tag's attributes into full options. A wrong language, look or consent falls back to the plain one where
 * it is used: a page must not lose its forms by a typing error. `parseOptions` tells all of it with `data-debug`.
 * Errors: throws where there is no site or no endpoint to work with.
 */
export function readOptions(options: LodestoneOptions, baseUrl: string): ResolvedOptions {
  const {
    site,
    endpoint,
    locale = 'auto',
    dir = 'auto',
    theme = 'auto',
    consent = 'none',
    debug = false,
    config,
  } = options;
  const { origin, pathname } = new URL(endpoint, baseUrl);
  // An opaque origin is that of `javascript:` and the like.
  if (!site || origin === 'null') throw new Error('config/invalid-option');
  return {
    site,
    endpoint: (origin + pathname).replace(/\/+$/, ''),
    locale,
    dir,
    theme,
    consent,
    debug,
    config,
    isConfigJudged: false,
  };
}
