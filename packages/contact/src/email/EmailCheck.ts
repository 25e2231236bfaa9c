import type { Check } from '../Check.js';

export type EmailReason =
  | 'typo-domain'
  | 'typo-tld'
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
}
