import type { Job, JobKind } from '../Store.js';

/** What became of a letter. `skipped`: none was to be sent, `code` says why. */
export type MailState = 'sent' | 'failed' | 'skipped';

/** The end of a job that sends letters. */
export interface MailResult {
  jobId: string;
  /** Of the letter: `letterIdOf`. */
  id: string;
  state: MailState;
  /** Why it failed or was not to be sent; empty when it was sent. */
  code: string;
  /** `hashMailbox`; empty where there is no address. */
  mailboxHash: string;
}

/** A letter of a lead, as it stands in its history. */
export interface LeadMail {
  id: string;
  kind: JobKind;
  state: MailState;
  code: string;
  atMs: number;
}

/** What is known of the mailbox of a lead, before a letter to it. */
export interface MailboxFacts {
  /** Letters sent to it since a moment, and when the last of them was. */
  sent: number;
  lastSentAtMs: number | undefined;
  /** Purposes of which no more letters are wanted. */
  suppressed: ReadonlySet<string>;
  /** Purposes that were confirmed from it, with any lead. */
  confirmed: ReadonlySet<string>;
}

/** What the server asks of a database to send letters. Every method rejects with `StoreUnavailableError` as those of `Store`. */
export interface MailStore {
  /**
   * Takes jobs whose time has come, the longest due first; whoever does not settle one within five minutes has it given to
   * another. Jobs of leads that are held or none wait. What is older than a week is given up, and told as `skipped`.
   */
  claimJobs(kinds: readonly JobKind[], limit: number): Promise<Job[]>;
  /** Ends a job and keeps what became of its letter. */
  settleMail(result: MailResult): Promise<void>;
  /** Has a job tried again at a moment. */
  postponeJob(id: string, dueAtMs: number): Promise<void>;
  readMailbox(site: string, mailboxHash: string, sinceMs: number): Promise<MailboxFacts>;
  /** Notes that the mailbox of a lead wants what was ticked; doing it twice is doing it once. False: there is no such lead. */
  confirm(leadId: string, purposes: readonly string[], mailboxHash: string): Promise<boolean>;
  /** Purposes that were confirmed with this very lead. */
  listConfirmed(leadId: string): Promise<string[]>;
  /** Has the letter of a confirmation sent again. */
  resendMail(leadId: string): Promise<void>;
  /**
   * The same by the lead's key, for whoever only has that: while it was not confirmed, and not within a minute of the last
   * time. Says nothing of what it found.
   */
  resendUnconfirmed(site: string, leadKey: string): Promise<void>;
  /** Notes that a mailbox wants no more letters for these purposes. */
  suppress(suppression: { site: string; mailboxHash: string; purposes: readonly string[] }): Promise<void>;
  /** The letters of a lead, the newest first. */
  listMails(leadId: string): Promise<LeadMail[]>;
}
