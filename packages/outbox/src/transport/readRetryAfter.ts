import { RETRY_AFTER_CAP_MS } from '../limits.js';

/**
 * Milliseconds to wait by a `Retry-After` header, in seconds or as an HTTP date (counted from the answer's own `Date`
 * where the page may read it, because the device's clock may be days off). At least 0, at most one hour; undefined
 * where there is none. Source: RFC 9110 §10.2.3.
 */
export function readRetryAfter(headers: Pick<Headers, 'get'>, nowMs: number): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  const waitMs = Number.isNaN(seconds)
    ? Date.parse(value) - (Date.parse(headers.get('date') ?? '') || nowMs)
    : seconds * 1_000;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), RETRY_AFTER_CAP_MS);
}
