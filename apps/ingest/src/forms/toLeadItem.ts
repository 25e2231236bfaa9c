import type { AnswerValue, Campaign, LeadItem, WireConsent, WirePage } from '@lodestone/schema';
import { canonicalJson } from '../intake/canonicalJson.js';
import { sha256 } from '../intake/sha256.js';
import type { FormLocale } from './FormTexts.js';
import type { PostedForm } from './parseForm.js';

/** Repeats of the same fields within this make one lead: a double click, a browser that posts again. */
const WINDOW_MS = 10 * 60_000;

export interface FormSubmission {
  campaignId: string;
  campaign: Campaign | undefined;
  posted: PostedForm;
  locale: FormLocale;
  page: WirePage;
  nowMs: number;
}

/** The hash by which a repeated form is known: of what was typed, not of when. */
export function hashOfForm(campaignId: string, { contact, granted, answers, locale }: PostedForm): string {
  const purposes = [...granted].sort();
  return sha256(canonicalJson({ campaignId, contact, granted: purposes, answers, locale }) ?? '');
}

/** The key of a form that brings none, in the time window of `nowMs` and in the one before. */
export function keysOfForm(hash: string, nowMs: number): { key: string; previousKey: string } {
  const window = Math.floor(nowMs / WINDOW_MS);
  const key = (number: number) => `form-${sha256(`${hash}\n${number}`).slice(0, 40)}`;
  return { key: key(window), previousKey: key(window - 1) };
}

/** A key for a form whose own key already stands for other content. */
export const keyBesideTaken = (key: string, hash: string): string =>
  `form-${sha256(`${hash}\n${key}`).slice(0, 40)}`;

/** Makes the item of the wire from a usable form. */
export function toLeadItem(key: string, submission: FormSubmission): LeadItem {
  const { campaignId, posted, locale, page, nowMs } = submission;
  return {
    key,
    type: 'lead',
    at: new Date(nowMs).toISOString(),
    lead: {
      campaign: campaignId,
      contact: { ...posted.contact },
      answers: { ...(posted.answers as Record<string, AnswerValue>) },
      consents: toConsents(submission),
      channel: 'form',
      locale,
      page,
    },
  };
}

/** Every box that the campaign has, ticked or not, and any further one that was ticked. */
function toConsents({ campaign, posted, locale }: FormSubmission): WireConsent[] {
  const asked = campaign?.consents?.map(({ purpose }) => purpose) ?? [];
  return [...new Set([...asked, ...posted.granted])].map((purpose) => {
    const text = consentText(purpose, campaign, posted, locale);
    return {
      purpose,
      granted: posted.granted.includes(purpose),
      ...(text === undefined ? {} : { text }),
      locale,
    };
  });
}

/** The words beside a box as they were shown: as the form tells them, else as the campaign sets them; else not known. */
export function consentText(
  purpose: string,
  campaign: Campaign | undefined,
  posted: PostedForm,
  locale: FormLocale,
): string | undefined {
  return posted.consentTexts[purpose] ?? campaign?.texts?.[locale]?.[`consent.${purpose}`];
}
