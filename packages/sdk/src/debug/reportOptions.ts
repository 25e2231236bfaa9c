import { LodestoneError } from '@lodestone/core';
import type { LodestoneOptions } from '../options/LodestoneOptions.js';
import { parseOptions } from '../options/parseOptions.js';
import { createConsoleLogger } from './createConsoleLogger.js';

/** Says what is wrong with the tag's attributes, all at once. */
export function reportOptions(
  options: LodestoneOptions,
  baseUrl: string,
  console: Pick<Console, 'warn' | 'debug'>,
): void {
  try {
    parseOptions(options, baseUrl);
  } catch (error) {
    const problems = error instanceof LodestoneError ? error.problems : [];
    createConsoleLogger(console).warn('config/invalid-option', {
      path: problems.map(({ path, expected }) => `${path} (${expected})`).join(', '),
    });
  }
}
