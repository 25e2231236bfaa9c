import type { Channel, WireConsent, WireContact, WireFormSignals } from '@lodestone/schema';
import type { Judgement, Verdict } from '../store/Store.js';

/** What `qualifyLead` of `@lodestone/contact` is asked. */
export interface QualifyInput {
  email?: string;
  phone?: string;
  name?: string;
  organisation?: string;
  message?: string;
  country?: string;
  locale?: string;
  channel: Channel;
  /** Each of these purposes must be granted. */
  consentRequired: string[] | false;
  consents: WireConsent[];
  origin: 'visitor';
  signals: WireFormSignals;
}

/** `qualifyLead`, or another judge in a test. */
export type Qualify = (input: QualifyInput) => Verdicts | Promise<Verdicts>;

interface Verdicts {
  verdict: Verdict;
  reasons: readonly string[];
  fields: Readonly<Record<string, string | undefined>>;
}

export interface Submission {
  contact: WireContact;
  consents: WireConsent[];
  channel: Channel;
  requiredPurposes: string[];
  locale?: string | undefined;
  country?: string | undefined;
  signals?: WireFormSignals | undefined;
}

export type Judge = (submission: Submission) => Promise<Judgement>;

/** A verdict that takes longer is not waited for: the lead is stored as held. Phone metadata load within 100 ms. */
const MAX_JUDGING_MS = 1_000;

/** Held without a reason: a person has to look. */
const undecided: Judgement = { verdict: 'held', reasons: [], fields: {} };

/**
 * Makes the server's judgement of a submission. Never rejects and never takes longer than a second: what cannot be
 * judged is held, because a lead must not be lost or delayed by its judge.
 */
export function createJudge(
  qualify: Qualify,
  onFailure: (cause: unknown) => void,
  maxMs = MAX_JUDGING_MS,
): Judge {
  return async ({ contact, consents, channel, requiredPurposes, locale, country, signals }) => {
    const input: QualifyInput = {
      ...(contact.email === undefined ? {} : { email: contact.email }),
      ...(contact.phone === undefined ? {} : { phone: contact.phone }),
      ...(contact.name === undefined ? {} : { name: contact.name }),
      ...(contact.organisation === undefined ? {} : { organisation: contact.organisation }),
      ...(contact.message === undefined ? {} : { message: contact.message }),
      ...(locale === undefined ? {} : { locale }),
      ...(country === undefined ? {} : { country }),
      channel,
      consentRequired: requiredPurposes.length > 0 && requiredPurposes,
      consents,
      origin: 'visitor',
      signals: signals ?? {},
    };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('judging took too long')), maxMs);
    });
    try {
      const { verdict, reasons, fields } = await Promise.race([qualify(input), late]);
      return { verdict, reasons: [...reasons], fields: onlyNamed(fields) };
    } catch (cause) {
      onFailure(cause);
      return undecided;
    } finally {
      clearTimeout(timer);
    }
  };
}

function onlyNamed(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [reason, field] of Object.entries(fields)) if (field !== undefined) named[reason] = field;
  return named;
}
