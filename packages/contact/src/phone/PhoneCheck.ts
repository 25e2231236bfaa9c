import type { Check, LocaleOption } from '../Check.js';

export type PhoneReason =
  | 'premium'
  | 'impossible-empty'
  | 'impossible-length'
  | 'impossible-number'
  | 'extension';

export type PhoneType = 'mobile' | 'fixed' | 'toll-free' | 'premium' | 'unknown';

export interface PhoneCheck extends Check<PhoneReason> {
  /** ISO 3166-1 alpha-2, when the number tells it. */
  country?: string;
  /** The number as people of its country write it. */
  national?: string;
  type?: PhoneType;
  /** Digits of the extension, when one was typed. */
  extension?: string;
}

export interface PhoneOptions extends LocaleOption {
  /** ISO 3166-1 alpha-2 of the visitor; else the locale's country is taken, if it names one. */
  country?: string | undefined;
}
