import { MAX_A_DAY, MIN_PAUSE_MS } from '../letters/planLetter.js';
import type { MailboxFacts } from '../store/mail/MailStore.js';

/**
 * When a letter may go to a mailbox: `now`, at a later moment, or not at all, because somebody types the address again and
 * again. Unlike a question for consent, what was promised waits for its minute instead of being dropped.
 */
export function planMoment(mailbox: MailboxFacts, nowMs: number): 'now' | 'too-many' | number {
  if (mailbox.sent >= MAX_A_DAY) return 'too-many';
  const freeAtMs = (mailbox.lastSentAtMs ?? Number.NEGATIVE_INFINITY) + MIN_PAUSE_MS;
  return freeAtMs > nowMs ? freeAtMs : 'now';
}
