import { existsSync, readFileSync } from 'node:fs';
import { LodestoneError } from '@lodestone/core';
import { demoSite } from './demoSite.js';
import { type SiteDefinition, sitesFileSchema } from './siteSchema.js';

/**
 * Reads the sites file; a file that was not asked for by name may be absent, then there is the site `demo`.
 * Errors: throws `LodestoneError` `config/invalid-config` with every problem by its path.
 */
export function loadSites(file: string, isNamed: boolean): SiteDefinition[] {
  if (!isNamed && !existsSync(file)) return [demoSite];
  return parseSites(readJson(file));
}

/** Checks the content of a sites file. Throws `LodestoneError` `config/invalid-config` with every problem by its path. */
export function parseSites(value: unknown): SiteDefinition[] {
  const parsed = sitesFileSchema.safeParse(value);
  if (parsed.success) return parsed.data.sites;
  throw new LodestoneError(
    'config/invalid-config',
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'file', expected: message })),
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const expected = cause instanceof SyntaxError ? 'a file of JSON' : 'a file that can be read';
    throw new LodestoneError('config/invalid-config', [{ path: file, expected }], { cause });
  }
}
