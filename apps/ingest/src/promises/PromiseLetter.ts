import type { FormLocale } from '../forms/FormTexts.js';
import type { Tokens } from '../letters/createTokens.js';
import type { Letter } from '../letters/Letter.js';
import type { Magnet } from '../sites/Magnet.js';
import type { SiteMail } from '../sites/siteSchema.js';
import type { Job, Store, StoredLead } from '../store/Store.js';

/** What a letter about a promise is written from. */
export interface LetterContext {
  job: Job;
  lead: StoredLead;
  locale: FormLocale;
  mail: SiteMail;
  magnet: Magnet;
  store: Store;
  tokens: Tokens;
  /** With a slash at its end. */
  publicUrl: string;
  nowMs: number;
}

/** What only this letter has; the rest is the same in all. */
export type LetterBody = Pick<Letter, 'subject' | 'text' | 'html' | 'calendar'>;

/** Why a letter about a promise is not sent. */
export type PromiseSkip =
  | 'not-set-up'
  | 'no-address'
  /** The link was taken back, the seat is gone, or what was promised is no more. */
  | 'no-promise'
  | 'too-many'
  /** Its hour had passed. */
  | 'missed';

/** Writes one kind of letter, or says why there is none. */
export type WriteLetter = (context: LetterContext) => Promise<LetterBody | { skip: PromiseSkip }>;
