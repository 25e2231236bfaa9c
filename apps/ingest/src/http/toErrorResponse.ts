import type { ErrorCode } from '@lodestone/core';
import { IntakeOverloadedError } from '../intake/createGroupCommit.js';
import type { Log } from '../log/createLog.js';
import { StoreUnavailableError } from '../store/Store.js';
import type { DoorAnswer } from './Door.js';
import { ProblemError, toProblemAnswer } from './problem.js';

/** Seconds after which a client may come again; its own back-off adds the jitter. */
const RETRY_AFTER_SECONDS = '2';

/** Turns whatever a handler threw into problem details; only faults of the server are logged. */
export function toErrorAnswer(error: unknown, log: Log, requestId: string): DoorAnswer {
  if (error instanceof ProblemError) return toProblemAnswer(error.code, error.options);
  const busy = (code: ErrorCode) =>
    toProblemAnswer(code, { status: 503, headers: { 'retry-after': RETRY_AFTER_SECONDS } });
  if (error instanceof IntakeOverloadedError) {
    log.warn('intake overloaded', { requestId, code: 'intake/overloaded' });
    return busy('intake/overloaded');
  }
  if (error instanceof StoreUnavailableError) {
    log.error('store unavailable', { requestId, code: 'intake/unavailable', cause: error });
    return busy('intake/unavailable');
  }
  log.error('request failed', { requestId, code: 'http/internal', cause: error });
  return toProblemAnswer('http/internal', { status: 500 });
}

export function toErrorResponse(error: unknown, log: Log, requestId: string): Response {
  const { body, ...init } = toErrorAnswer(error, log, requestId);
  return new Response(body, init);
}
