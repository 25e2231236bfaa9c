import type { AnswerValue, WireContact, WirePage } from '@lodestone/schema';
import type { Stage, StageDetail } from './Stage.js';

export const VERDICTS = ['lead', 'held', 'not-a-lead'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What was asked and answered, kept as proof. */
export interface ConsentReceipt {
  purpose: string;
  granted: boolean;
  text?: string | undefined;
  locale?: string | undefined;
  at: string;
  /** When it was confirmed from the mailbox. */
  confirmedAt?: string | undefined;
  /** Since then the mailbox wants no more letters. */
  unsubscribedAt?: string | undefined;
  textHash?: string | undefined;
}

/** The owner's word over the verdict. */
export interface Overrule {
  from: Verdict;
  /** Somebody signed in here, or a program with the API token. */
  by: 'admin' | 'token';
  at: string;
}

export type FieldName = 'email' | 'phone' | 'name' | 'organisation' | 'message';

/** What the checks found about one field. */
export interface FieldCheck {
  marks: string[];
  value?: string | undefined;
  suggestion?: string | undefined;
  mailbox?: string | undefined;
  national?: string | undefined;
  country?: string | undefined;
  type?: string | undefined;
  extension?: string | undefined;
}

/** A stored lead as the read API gives it. Times are ISO 8601. */
export interface Lead {
  /** UUIDv7 made when it was committed, so ids sort by arrival. */
  id: string;
  key: string;
  site: string;
  at: string;
  receivedAt: string;
  campaign: string;
  campaignKnown: boolean;
  contact: WireContact;
  answers: Record<string, AnswerValue>;
  consents: ConsentReceipt[];
  /** In force: the owner's word, else the judged one. */
  verdict: Verdict;
  /** Of the judged verdict. */
  reasons: string[];
  judged: Verdict;
  overruled: Overrule | null;
  /** All marks of all fields. */
  marks: string[];
  checks: Partial<Record<FieldName, FieldCheck>>;
  /** Nothing until it was looked at, right after its commit; older servers do not tell it. */
  stage?: Stage | null | undefined;
  channel: string;
  locale?: string | undefined;
  country?: string | undefined;
  page: WirePage;
  via: 'widget' | 'form';
}

export interface LeadDetail extends Lead {
  stage?: Stage | StageDetail | null | undefined;
  sentAt?: string | undefined;
  sdk?: { name: string; version: string } | undefined;
  /** The field each reason is about. */
  fields?: Record<string, string> | undefined;
  /** Other submissions of the same person, the newest first. */
  submissions?: Submission[] | undefined;
  hasMoreSubmissions?: boolean | undefined;
}

export type Submission = Pick<Lead, 'id' | 'receivedAt' | 'campaign' | 'contact' | 'verdict'>;

export interface LeadPage {
  leads: Lead[];
  next: string | null;
}

export type VerdictCounts = Record<Verdict, number>;

export interface SiteOverview {
  id: string;
  origins: string[];
  leads: number;
  /** Ids of the config; older servers do not tell them. */
  campaigns?: string[] | undefined;
}

export interface Overview {
  sites: SiteOverview[];
  verdicts: VerdictCounts;
  tag: string;
  snippet: string;
  demoPages: { path: string; locale: string }[];
  version: string;
}

/** The least that a row needs; an answer without it is not ours. */
export function isLead(value: unknown): value is Lead {
  if (typeof value !== 'object' || value === null) return false;
  const lead = value as Partial<Lead>;
  return (
    typeof lead.id === 'string' &&
    typeof lead.campaign === 'string' &&
    typeof lead.contact === 'object' &&
    lead.contact !== null &&
    typeof lead.verdict === 'string' &&
    Array.isArray(lead.reasons) &&
    Array.isArray(lead.marks) &&
    typeof lead.checks === 'object'
  );
}
