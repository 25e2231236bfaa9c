import type { DueMailDomain, MailDomainLook, MailDomainState } from '../store/Store.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Mail hosts rarely go away. */
const TAKES_TTL_MS = 30 * DAY_MS;
/** A domain that was just registered, or is being moved, may take mail tomorrow. */
const REFUSES_TTL_MS = DAY_MS;
/** A refusal is looked at again for a week. */
const MAX_REFUSALS = 7;
const BACK_OFF = 4;
/** With the back-off from one minute on: over two days. */
const MAX_UNKNOWN = 8;

/**
 * When a domain is asked about again after an answer. No answer leaves what was known before, so that a name server that is
 * away is held against nobody, and is tried again after ever longer pauses.
 */
export function planNextLook(due: DueMailDomain, answer: MailDomainState, nowMs: number): MailDomainLook {
  const { domain } = due;
  if (answer === 'takes') return { domain, state: answer, attempts: 0, staleAtMs: nowMs + TAKES_TTL_MS };
  const attempts = due.attempts + 1;
  if (answer === 'refuses') {
    const dueAtMs = attempts < MAX_REFUSALS ? nowMs + REFUSES_TTL_MS : undefined;
    return { domain, state: answer, attempts, dueAtMs, staleAtMs: nowMs + REFUSES_TTL_MS };
  }
  const pauseMs = Math.min(MINUTE_MS * BACK_OFF ** (attempts - 1), DAY_MS);
  const dueAtMs = attempts < MAX_UNKNOWN ? nowMs + pauseMs : undefined;
  return { domain, state: due.state, attempts, dueAtMs, staleAtMs: nowMs + DAY_MS };
}
