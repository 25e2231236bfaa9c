import type { ErrorCode, LogFields, Logger } from '@lodestone/core';
import { ERROR_TEXTS } from '@lodestone/core/error-texts';

/** The logger of `data-debug`: codes with their texts, in the console. Loaded only then. */
export function createConsoleLogger(console: Pick<Console, 'warn' | 'debug'>): Logger {
  const shown = (fields: LogFields | undefined): LogFields[] => (fields ? [fields] : []);
  return {
    warn(code: ErrorCode, fields) {
      const { text, fix } = ERROR_TEXTS[code] ?? { text: code, fix: '' };
      console.warn(`[lodestone] ${code}: ${text} ${fix}`, ...shown(fields));
    },
    debug: (message, fields) => console.debug(`[lodestone] ${message}`, ...shown(fields)),
  };
}
