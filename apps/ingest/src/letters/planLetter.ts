import type { MailboxFacts } from '../store/mail/MailStore.js';
import type { Job, StoredLead } from '../store/Store.js';

/** What a job comes to: a letter about these purposes, or none, and why. */
export type LetterPlan = { purposes: string[] } | { skip: SkipCode };

export type SkipCode =
  /** The site sends no letters, any more. */
  | 'not-set-up'
  | 'no-address'
  /** Nothing was ticked that letters are for. */
  | 'no-consent'
  /** The mailbox confirmed it with an earlier submission. */
  | 'known'
  /** The mailbox wants no more letters. */
  | 'unsubscribed'
  /** It got too many lately: somebody may type a stranger's address again and again. */
  | 'too-many'
  | 'too-late';

/** To one mailbox no letter follows another faster, nor more in a day. */
export const MIN_PAUSE_MS = 60_000;
export const MAX_A_DAY = 5;

export interface LetterFacts {
  job: Pick<Job, 'kind'>;
  lead: Pick<StoredLead, 'contact' | 'consents'>;
  /** Contact purposes that the site wants confirmed. */
  doubleOptIn: readonly string[];
  mailbox: MailboxFacts;
  nowMs: number;
}

/** Decides whether a job sends a letter. Pure. */
export function planLetter({ job, lead, doubleOptIn, mailbox, nowMs }: LetterFacts): LetterPlan {
  if (!lead.contact.email) return { skip: 'no-address' };
  const granted = lead.consents.filter(({ granted, purpose }) => granted && doubleOptIn.includes(purpose));
  const purposes = [...new Set(granted.map(({ purpose }) => purpose))];
  if (purposes.length === 0) return { skip: 'no-consent' };
  if (job.kind === 'welcome') {
    const wanted = purposes.filter((purpose) => !mailbox.suppressed.has(purpose));
    return wanted.length === 0 ? { skip: 'unsubscribed' } : { purposes: wanted };
  }
  const isKnown = purposes.every(
    (purpose) => mailbox.confirmed.has(purpose) && !mailbox.suppressed.has(purpose),
  );
  if (isKnown) return { skip: 'known' };
  const isPaused = mailbox.lastSentAtMs !== undefined && nowMs - mailbox.lastSentAtMs < MIN_PAUSE_MS;
  if (isPaused || mailbox.sent >= MAX_A_DAY) return { skip: 'too-many' };
  return { purposes };
}
