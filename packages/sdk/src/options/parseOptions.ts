import { type ErrorProblem, LodestoneError } from '@lodestone/core';
import { findConfigProblem, LIMITS, LOCALE, SITE } from '@lodestone/schema';
import type { ConsentOption, LodestoneOptions, ResolvedOptions } from './LodestoneOptions.js';

const CONSENTS: readonly ConsentOption[] = ['none', 'granted', 'event', 'tcf', 'gpp', 'gcm'];

/**
 * Reads options into their full, read-only form.
 * Errors: throws one `LodestoneError` `config/invalid-option` that lists all problems.
 */
export function parseOptions(options: LodestoneOptions, baseUrl: string | undefined): ResolvedOptions {
  const {
    site,
    endpoint,
    locale = 'auto',
    dir = 'auto',
    theme = 'auto',
    consent = 'none',
    debug = false,
    config,
  } = options ?? {};
  const problems: ErrorProblem[] = [];
  const demand = (isRight: boolean, path: string, expected: string): void => {
    if (!isRight) problems.push({ path, expected });
  };
  const url = parseEndpoint(endpoint, baseUrl);
  demand(
    typeof site === 'string' && site.length <= LIMITS.siteLength && SITE.test(site),
    'site',
    'letters, digits, dots and dashes',
  );
  demand(url !== undefined, 'endpoint', 'an http or https URL');
  demand(
    locale === 'auto' || (typeof locale === 'string' && LOCALE.test(locale)),
    'locale',
    'auto or a language tag',
  );
  demand(['auto', 'ltr', 'rtl'].includes(dir), 'dir', 'auto, ltr or rtl');
  demand(['auto', 'light', 'dark'].includes(theme), 'theme', 'auto, light or dark');
  demand(
    CONSENTS.includes(consent as ConsentOption) || (typeof consent === 'object' && consent !== null),
    'consent',
    CONSENTS.join(', '),
  );
  demand(typeof debug === 'boolean', 'debug', 'true or false');
  const place = config === undefined ? undefined : findConfigProblem(config);
  demand(place === undefined, place ? `config.${place}` : 'config', 'see config.json of @lodestone/schema');
  if (problems.length > 0 || url === undefined) throw new LodestoneError('config/invalid-option', problems);
  return Object.freeze({ site, endpoint: url, locale, dir, theme, consent, debug, config });
}

function parseEndpoint(endpoint: unknown, baseUrl: string | undefined): string | undefined {
  try {
    const url = new URL(String(endpoint ?? '!'), baseUrl);
    if (typeof endpoint !== 'string' || !/^https?:$/.test(url.protocol)) return undefined;
    return (url.origin + url.pathname).replace(/\/+$/, '');
  } catch {
    return undefined;
  }
}
