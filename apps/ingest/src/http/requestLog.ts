import type { Clock } from '@lodestone/core';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log/createLog.js';
import type { AppEnv } from './AppEnv.js';

/** Gives each request an id, and writes one line for it: never its path, query, body or address. */
export function requestLog({
  log,
  clock,
  makeId,
}: {
  log: Log;
  clock: Pick<Clock, 'monotonicMs'>;
  makeId: () => string;
}): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedMs = clock.monotonicMs();
    const requestId = makeId();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('x-request-id', requestId);
    logRequest(
      log,
      { requestId, method: c.req.method, route: routePath(c), status: c.res.status, startedMs },
      clock,
    );
  };
}

export interface AnsweredRequest {
  requestId: string;
  method: string;
  /** The route's pattern, never the path that was asked for. */
  route: string;
  status: number;
  startedMs: number;
}

/** The line of one request. */
export function logRequest(
  log: Log,
  { startedMs, ...request }: AnsweredRequest,
  clock: Pick<Clock, 'monotonicMs'>,
): void {
  log.info('request', { ...request, durationMs: Math.round(clock.monotonicMs() - startedMs) });
}
