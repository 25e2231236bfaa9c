import type { Channel, WireConsent, WireFormSignals } from '@lodestone/schema';
import type { EmailCheck } from '../email/EmailCheck.js';
import type { MessageCheck } from '../message/MessageCheck.js';
import type { NameCheck } from '../name/NameCheck.js';
import type { OrganisationCheck } from '../organisation/OrganisationCheck.js';
import type { PhoneCheck } from '../phone/PhoneCheck.js';

export const VERDICT_REASONS = [
  'missing-contact',
  'unidentified-person',
  'organisation-without-person',
  'fake-name',
  'disposable-email',
  'no-consent',
  'bot',
] as const;
/** Why a submission is not a lead, or waits for a glance; the table of the product's definition. */
export type VerdictReason = (typeof VERDICT_REASONS)[number];

export type Verdict = 'lead' | 'held' | 'not-a-lead';

/** Where a contact comes from; anything but the visitor is contact without consent. */
export type LeadOrigin = 'visitor' | 'import' | 'purchased' | 'scraped';

export type VerdictField =
  | 'email'
  | 'phone'
  | 'name'
  | 'organisation'
  | 'message'
  | 'consents'
  | 'origin'
  | 'signals';

/** What `qualifyLead` judges: contacts as typed and what is known about the submission. */
export interface LeadCandidate {
  email?: string | undefined;
  phone?: string | undefined;
  name?: string | undefined;
  organisation?: string | undefined;
  message?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  locale?: string | undefined;
  channel?: Channel | undefined;
  /** `true`: at least one box must be granted. Purposes: each of them must be granted. */
  consentRequired?: boolean | readonly string[] | undefined;
  consents?: readonly Pick<WireConsent, 'purpose' | 'granted'>[] | undefined;
  origin?: LeadOrigin | undefined;
  signals?: WireFormSignals | undefined;
}

export interface LeadVerdict {
  verdict: Verdict;
  /** All that hold, in the order of `VERDICT_REASONS`. */
  reasons: VerdictReason[];
  /** The field each reason is about. */
  fields: Partial<Record<VerdictReason, VerdictField>>;
}

/** What each check said of a submission's field. */
export interface LeadChecks {
  /** Of the field, or of the address that the message offers when the fields have no usable contact. */
  email?: EmailCheck;
  /** As with `email`. */
  phone?: PhoneCheck;
  name?: NameCheck;
  organisation?: OrganisationCheck;
  message?: MessageCheck;
}

/** A verdict with all that it was made of. */
export interface LeadDescription extends LeadVerdict {
  checks: LeadChecks;
}
