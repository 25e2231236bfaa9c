import type { AnswerValue, WireContact } from '@lodestone/schema';
import type { PastEvent } from './cutVisits.js';

/** A box of a submission. */
export interface SubjectConsent {
  purpose: string;
  /** Whoever has unsubscribed since grants nothing any more. */
  granted: boolean;
  /** From the mailbox, with this submission or another one. */
  confirmedAtMs?: number | undefined;
}

/** A submission, as far as stages go by it. */
export interface SubjectLead {
  id: string;
  atMs: number;
  campaign: string;
  /** Of the campaign, where the site knows it. */
  widget: string | undefined;
  contact: WireContact;
  /** Of the e-mail address: `company`, `personal` … as `@lodestone/contact` found. */
  mailbox: string | undefined;
  answers: Record<string, AnswerValue>;
  /** Purposes that were granted or refused with it. */
  consents: readonly SubjectConsent[];
  /** The site wants what was ticked confirmed from the mailbox: it was at this moment, or is still awaited. Else neither. */
  confirmedAtMs?: number | undefined;
  isUnconfirmed?: boolean | undefined;
  /** The verdict in force is `lead`. */
  isLead: boolean;
}

export interface Known {
  /** The subject's own events, the oldest first. */
  events: readonly PastEvent[];
  /** When each of the subject's visits began, in any order. */
  visitStartsMs: readonly number[];
  leads: readonly SubjectLead[];
  /** What an `identify` gave, in normal forms. */
  contacts: readonly WireContact[];
}

export type Fields = Record<string, AnswerValue | undefined>;

const CONTACT_FIELDS = ['email', 'phone', 'name', 'organisation', 'message'] as const;

/**
 * What rules may ask about somebody beside the signals, as the page finds it (`createRuleFields` of the SDK): `device` and
 * `language` of the newest visit, `source` of the newest that did not come `direct`; of campaigns, their widgets and answers all that were ever given, as texts. A
 * contact has its newest value here and only `yes` on the page, so a rule for both asks whether it `exists`.
 */
export function fieldsOf({ events, visitStartsMs, leads, contacts }: Known): Fields {
  const touches = events.filter(({ name }) => name === 'visit_start').map(({ props }) => props);
  const newest = (name: string) => touches.findLast((props) => typeof props[name] === 'string')?.[name];
  const sorted = leads.toSorted((one, other) => one.atMs - other.atMs || (one.id < other.id ? -1 : 1));
  const fields: Fields = {
    source: lastSource(touches),
    device: newest('device'),
    language: newest('language'),
    visits: visitStartsMs.length,
    campaign: unique(sorted.map(({ campaign }) => campaign)),
    'campaign.widget': unique(sorted.flatMap(({ widget }) => widget ?? [])),
    consent: granted(sorted),
  };
  for (const contact of [...contacts, ...sorted.map((lead) => lead.contact)])
    for (const name of CONTACT_FIELDS) if (contact[name]) fields[`contact.${name}`] = contact[name];
  for (const { answers, mailbox } of sorted) {
    if (mailbox !== undefined) fields['contact.mailbox'] = mailbox;
    for (const [name, answer] of Object.entries(answers))
      fields[`answers.${name}`] = unique([...listOf(fields[`answers.${name}`]), ...listOf(answer)]);
  }
  return fields;
}

/** A visit without a trace of where it came from tells nothing: it takes nobody from the advertisement that brought him. */
function lastSource(touches: readonly PastEvent['props'][]): string | undefined {
  const sources = touches.flatMap(({ source }) => (typeof source === 'string' ? [source] : []));
  return sources.findLast((source) => source !== 'direct') ?? sources.at(-1);
}

/** The purposes whose last word was yes. */
function granted(leads: readonly SubjectLead[]): string[] {
  const words = new Map<string, boolean>();
  for (const { consents } of leads)
    for (const consent of consents) words.set(consent.purpose, consent.granted);
  return [...words].filter(([, isGranted]) => isGranted).map(([purpose]) => purpose);
}

const listOf = (answer: AnswerValue | undefined): string[] =>
  answer === undefined ? [] : [answer].flat().map(String);

const unique = (values: readonly string[]): string[] => [...new Set(values)];
