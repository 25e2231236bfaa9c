import type { LeadSubmission } from '@lodestone/core';
import type { AnswerValue, Campaign } from '@lodestone/schema';
import type { Texts } from '../texts/createTexts.js';
import type { FormState } from './FormState.js';
import type { FormSpec } from './readForm.js';

/** What only the view can see of how the form was filled. */
export interface PageSigns {
  honeypot?: boolean | undefined;
  autofill?: boolean | undefined;
  webdriver?: boolean | undefined;
}

interface Filled {
  campaign: Campaign;
  spec: FormSpec;
  state: FormState;
  texts: Texts;
  answers: Readonly<Record<string, AnswerValue>>;
  key: string;
  elapsedMs: number;
  signs: PageSigns;
}

/** Makes the submission: values as typed, empty ones left out, every box with the very text that was shown, ticked or not. */
export function toSubmission({
  campaign,
  spec,
  state,
  texts,
  answers,
  key,
  elapsedMs,
  signs,
}: Filled): LeadSubmission {
  const typed = spec.fields
    .map(({ name }) => [name, state.values[name] ?? ''] as const)
    .filter(([, value]) => value.trim());
  const happened = Object.entries(signs).filter(([, seen]) => seen);
  return {
    campaign: campaign.id,
    contact: Object.fromEntries(typed),
    ...(Object.keys(answers).length > 0 ? { answers: { ...answers } } : {}),
    consents: spec.consents.map(({ purpose }) => ({
      purpose,
      granted: state.granted[purpose] === true,
      ...texts.consent(purpose),
    })),
    channel: 'form',
    signals: { elapsedMs, ...Object.fromEntries(happened) },
    key,
  };
}
