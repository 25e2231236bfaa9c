import type { AnswerValue, Channel, WireConsent, WireContact, WireFormSignals } from '@lodestone/schema';

/** What `submit` takes. Contacts go as typed; the checks make normal forms, the server judges. */
export interface LeadSubmission {
  campaign: string;
  contact: WireContact;
  answers?: Record<string, AnswerValue> | undefined;
  consents?: WireConsent[] | undefined;
  channel?: Channel | undefined;
  /** ISO 3166-1 alpha-2 of the visitor, if the page knows it; else the locale's country is used for phones. */
  country?: string | undefined;
  signals?: WireFormSignals | undefined;
  /** The idempotency key, if the caller made it before (`host.makeKey()`); the same key never makes two leads. */
  key?: string | undefined;
}

/** One thing the visitor can mend: `path` as in the submission (`contact.email`, `consents.newsletter`). */
export interface SubmitIssue {
  path: string;
  code: string;
}

export type QueuedReason = 'offline' | 'timeout' | 'server' | 'storage';

export type SubmitOutcome =
  | { status: 'delivered'; receiptId: string; key: string }
  | { status: 'queued'; key: string; reason: QueuedReason }
  | { status: 'rejected'; issues: SubmitIssue[] }
  | { status: 'failed'; error: { code: string; path?: string | undefined } };
