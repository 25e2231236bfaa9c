import { pino } from 'pino';

/** What a line may carry. There is no place for a contact, an address, a query or a body. */
export interface LogFields {
  code?: string;
  requestId?: string;
  method?: string;
  /** The route's pattern, never the path that was asked for. */
  route?: string;
  status?: number;
  durationMs?: number;
  count?: number;
  signal?: string;
  engine?: string;
  /** Any error: only its name, its code and its stack without the message are written. */
  cause?: unknown;
}

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** JSON lines by pino into `write`. Messages of errors are left out: databases put values into them. */
export function createLog(write: (line: string) => void): Log {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
  const line = ({ cause, ...fields }: LogFields = {}) => ({
    ...fields,
    ...(cause === undefined ? {} : { cause: describeCause(cause) }),
  });
  return {
    info: (message, fields) => logger.info(line(fields), message),
    warn: (message, fields) => logger.warn(line(fields), message),
    error: (message, fields) => logger.error(line(fields), message),
  };
}

function describeCause(cause: unknown, depth = 0): object {
  if (!(cause instanceof Error)) return { name: typeof cause };
  const { code } = cause as { code?: unknown };
  const frames = cause.stack?.split('\n').filter((frame) => /^\s+at /.test(frame)) ?? [];
  return {
    name: cause.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: frames.slice(0, 8).map((frame) => frame.trim()),
    ...(cause.cause === undefined || depth > 2 ? {} : { cause: describeCause(cause.cause, depth + 1) }),
  };
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
