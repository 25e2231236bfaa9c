import type { LodestoneOptions, ResolvedOptions } from '../options/LodestoneOptions.js';

/**
 * Reads the tag's attributes into options. A wrong or missing language, look or consent falls back to the plain one where
 * it is used: a page must not lose its forms by a typing error. `parseOptions` tells all of it with `data-debug`.
 * Errors: throws where there is no site or no endpoint to work with.
 */
export function readOptions(options: LodestoneOptions, baseUrl: string): ResolvedOptions {
  const { origin, pathname } = new URL(options.endpoint, baseUrl);
  // An opaque origin is that of `javascript:` and the like.
  if (!options.site || origin === 'null') throw new Error('config/invalid-option');
  // Without `isConfigJudged`: what a page brings is judged.
  return {
    ...(options as ResolvedOptions),
    locale: options.locale ?? 'auto',
    endpoint: (origin + pathname).replace(/\/+$/, ''),
  };
}
