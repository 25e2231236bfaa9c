import type { AnswerValue, WireContact, WirePage } from '@lodestone/schema';

export type Verdict = 'lead' | 'held' | 'not-a-lead';

/** What was asked and answered, kept as proof. */
export interface ConsentReceipt {
  purpose: string;
  granted: boolean;
  text?: string | undefined;
  locale?: string | undefined;
  at: string;
  textHash?: string | undefined;
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
  verdict: Verdict;
  reasons: string[];
  channel: string;
  locale?: string | undefined;
  country?: string | undefined;
  page: WirePage;
  via: 'widget' | 'form';
}

export interface LeadDetail extends Lead {
  sentAt?: string | undefined;
  sdk?: { name: string; version: string } | undefined;
  /** The field each reason is about. */
  fields?: Record<string, string> | undefined;
}

export interface LeadPage {
  leads: Lead[];
  next: string | null;
}

export interface Overview {
  sites: { id: string; origins: string[]; leads: number }[];
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
    Array.isArray(lead.reasons)
  );
}
