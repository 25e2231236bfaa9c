import type { Logger } from '@lodestone/core';

/** Loads the debug chunk once and hands it all that was said meanwhile, in order. */
export function createLazyLogger(console: Pick<Console, 'warn' | 'debug'>): Logger {
  const loading = import('./createConsoleLogger.js').then((module) => module.createConsoleLogger(console));
  const say = (tell: (logger: Logger) => void): void => void loading.then(tell, () => undefined);
  return {
    warn: (code, fields) => say((logger) => logger.warn(code, fields)),
    debug: (message, fields) => say((logger) => logger.debug(message, fields)),
  };
}
