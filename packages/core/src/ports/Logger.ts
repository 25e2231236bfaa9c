import type { ErrorCode } from '../errors/errorTexts.js';

/** What a log line may carry: codes, names of ours, counts and times. There is no place for a contact. */
export interface LogFields {
  campaign?: string | undefined;
  path?: string;
  status?: number;
  count?: number;
  bytes?: number;
  durationMs?: number;
  reason?: string;
  cause?: unknown;
}

/** Where codes go. Silent in production, the console with `data-debug`. */
export interface Logger {
  warn(code: ErrorCode, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
}

export const silentLogger: Logger = { warn: () => undefined, debug: () => undefined };
