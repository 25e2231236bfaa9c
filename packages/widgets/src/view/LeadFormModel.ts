import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { Campaign } from '@lodestone/schema';
import { createLeadForm, type LeadForm } from '../form/createLeadForm.js';
import { createTexts, type Texts } from '../texts/createTexts.js';

/** All that a view of one form needs, loaded. */
export interface LeadFormModel {
  /** Prefix of the ids in the tree and the id of the title; no other form of the page has it. */
  id: string;
  campaign: Campaign;
  host: WidgetHost;
  texts: Texts;
  form: LeadForm;
}

export interface LoadOptions {
  host: WidgetHost;
  campaign: string;
  /** Where the form stands; it decides which events say so. */
  placement?: Campaign['placement'];
  answers?: Readonly<Record<string, string>> | undefined;
  target?: (() => object | undefined) | undefined;
}

/**
 * Loads the campaign and the locale's texts and makes the form.
 * Undefined, with an `error` event, if there is no such campaign or the texts cannot be loaded. Never rejects.
 */
export async function loadModel({
  host,
  campaign: id,
  placement,
  answers,
  target,
}: LoadOptions): Promise<LeadFormModel | undefined> {
  const [found, messages] = await Promise.all([
    host.campaign(id),
    host.loadMessages().catch(() => undefined) as Promise<Messages | undefined>,
  ]);
  if (!found || !messages) {
    const code = found ? 'sdk/chunk-failed' : 'config/unknown-campaign';
    host.emit('error', { code, campaign: id }, target?.());
    return undefined;
  }
  const campaign = placement ? { ...found, placement } : found;
  const texts = createTexts(campaign, messages, host);
  const formId = `x${String(host.nowMs()).replace('.', '')}`;
  return {
    id: formId,
    campaign,
    host,
    texts,
    form: createLeadForm({ campaign, host, texts, answers, target }),
  };
}
