import type { Heard } from '../History.js';
import { RETRY_AFTER_CAP_MS, SITE_REFUSED_PAUSE_MS } from '../limits.js';

const SITE_CODES = ['intake/unknown-site', 'intake/origin-not-allowed'];

/** Milliseconds of quiet that an answer asks for; undefined where it asks for none. */
export function pauseOf(answer: Heard): number | undefined {
  if (answer.is === 'nothing' && answer.retryAfterMs !== undefined)
    return Math.min(Math.max(0, answer.retryAfterMs), RETRY_AFTER_CAP_MS);
  // Asked for in seconds, like every `Retry-After`, and held to a day.
  if (answer.is === 'refusal' && SITE_CODES.includes(answer.code ?? '')) return SITE_REFUSED_PAUSE_MS;
  return undefined;
}
