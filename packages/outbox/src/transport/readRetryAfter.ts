import { RETRY_AFTER_CAP_MS } from '../limits.js';

/**
 * Milliseconds to wait by a `Retry-After` header, in seconds or as an HTTP date counted from `nowMs`, which is the
 * server's time where it is known: the device's clock may be days off. At least 0, at most one hour; undefined where
 * there is none. Source: RFC 9110 §10.2.3.
 */
export function readRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const waitMs = Number.isNaN(seconds) ? Date.parse(value) - nowMs : seconds * 1_000;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), RETRY_AFTER_CAP_MS);
}
