import { LodestoneError, type Logger } from '@lodestone/core';
import type { LodestoneOptions } from '../options/LodestoneOptions.js';
import { parseOptions } from '../options/parseOptions.js';
import { createConsoleLogger } from './createConsoleLogger.js';

/** Gives the console's logger, and says first what is wrong with the tag's attributes, all at once. */
export function startDebug(
  options: LodestoneOptions,
  baseUrl: string,
  console: Pick<Console, 'warn' | 'debug'>,
): Logger {
  const logger = createConsoleLogger(console);
  try {
    parseOptions(options, baseUrl);
  } catch (error) {
    const problems = error instanceof LodestoneError ? error.problems : [];
    logger.warn('config/invalid-option', {
      path: problems.map(({ path, expected }) => `${path} (${expected})`).join(', '),
    });
  }
  if (['tcf', 'gpp', 'gcm'].includes(String(options.consent)))
    logger.debug(`no consent adapter: ${options.consent}`);
  return logger;
}
