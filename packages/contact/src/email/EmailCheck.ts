import type { Check } from '../Check.js';

export type EmailReason =
  | 'typo-domain'
  | 'typo-tld'
  | 'typo-local'
  | 'disposable-domain'
  | 'role-mailbox'
  | 'syntax-empty'
  | 'syntax-missing-at'
  | 'syntax-two-at'
  | 'syntax-space'
  | 'syntax-comma'
  | 'syntax-dots'
  | 'syntax-quotes'
  | 'syntax-local'
  | 'syntax-domain'
  | 'syntax-missing-tld'
  | 'syntax-too-long';

export interface EmailCheck extends Check<EmailReason> {
  /** What was probably meant: differs from what was typed and is itself `ok`. An offer, never a correction. */
  suggestion?: string;
  /** A public mail host, where anybody can have a mailbox, or a domain of one's own. Only `checkEmail` says it. */
  mailbox?: 'free' | 'company';
}

export interface EmailOptions {
  /** Says of a domain in lower case whether its mailboxes are thrown away; instead of the package's list. */
  isThrowaway?: ((domain: string) => boolean) | undefined;
}
