import { type ErrorProblem, LodestoneError } from '@lodestone/core';
import { LIMITS, LOCALE, SITE } from '@lodestone/schema';
import type { LodestoneOptions, ResolvedOptions } from './LodestoneOptions.js';

const CONSENTS = ['none', 'granted', 'event', 'tcf', 'gpp', 'gcm'];

/**
 * Reads options into their full, read-only form. `findConfigProblem` judges an inline config: the script tag has none
 * and goes without those bytes.
 * Errors: throws one `LodestoneError` `config/invalid-option` that lists all problems.
 */
export function parseOptions(
  options: LodestoneOptions,
  baseUrl: string | undefined,
  findConfigProblem: (config: unknown) => string | undefined = () => undefined,
): ResolvedOptions {
  const {
    site,
    endpoint,
    locale = 'auto',
    dir = 'auto',
    theme = 'auto',
    consent = 'none',
    debug = false,
    stageAttributes,
    config,
  } = options ?? {};
  const problems: ErrorProblem[] = [];
  const demand = (isRight: unknown, path: string, expected: string): void => {
    if (!isRight) problems.push({ path, expected });
  };
  const oneOf = (value: unknown, path: string, allowed: string[]): void =>
    demand(allowed.includes(value as string), path, allowed.join(', '));

  const url = parseEndpoint(endpoint, baseUrl);
  demand(
    typeof site === 'string' && site.length <= LIMITS.siteLength && SITE.test(site),
    'site',
    'the site’s public id',
  );
  demand(url, 'endpoint', 'an http or https URL');
  demand(typeof locale === 'string' && LOCALE.test(locale), 'locale', 'auto or a language tag');
  oneOf(dir, 'dir', ['auto', 'ltr', 'rtl']);
  oneOf(theme, 'theme', ['auto', 'light', 'dark']);
  if (typeof consent !== 'object') oneOf(consent, 'consent', CONSENTS);
  const place = config && findConfigProblem(config);
  demand(place === undefined, `config.${place}`, 'see config.json of @lodestone/schema');
  if (problems.length > 0) throw new LodestoneError('config/invalid-option', problems);
  return Object.freeze({
    site,
    endpoint: url as string,
    locale,
    dir,
    theme,
    consent: consent ?? 'none',
    debug: debug === true,
    stageAttributes,
    config,
    isConfigJudged: true,
  });
}

function parseEndpoint(endpoint: unknown, baseUrl: string | undefined): string | undefined {
  try {
    const { protocol, origin, pathname } = new URL(endpoint as string, baseUrl);
    return typeof endpoint === 'string' && /^https?:$/.test(protocol)
      ? (origin + pathname).replace(/\/+$/, '')
      : undefined;
  } catch {
    return undefined;
  }
}
