import type { CloseReason, KeyValueStore, WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { AnswerValue, Campaign } from '@lodestone/schema';
import type { Body, LoadedBody } from '../body/Body.js';
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
  /** What the widget puts into the form, if it is more than one. */
  body?: Body | undefined;
  /** Takes the widget away, if it can be. */
  close?: ((reason: CloseReason) => void) | undefined;
  /** What may be kept on the device, where the widget has more than a form. */
  memory?: KeyValueStore | undefined;
}

export interface LoadOptions {
  host: WidgetHost;
  campaign: string;
  /** Where the form stands; it decides which events say so. */
  placement?: Campaign['placement'];
  answers?: Readonly<Record<string, AnswerValue>> | undefined;
  /** Brings what the campaign's widget has beyond the form: null, and it was told, where this version has no such widget; rejects if it cannot be had. */
  loadBody?: ((campaign: Campaign) => Promise<LoadedBody | null> | undefined) | undefined;
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
  loadBody,
  target,
}: LoadOptions): Promise<LeadFormModel | undefined> {
  const lost = (): undefined => undefined;
  const loading = host.loadMessages().catch(lost) as Promise<Messages | undefined>;
  const found = await host.campaign(id);
  const loaded = found && loadBody?.(found);
  const [messages, more] = await Promise.all([loading, loaded?.catch(lost)]);
  if (more === null) return undefined;
  if (!found || !messages || (loaded && !more)) {
    const code = found ? 'sdk/chunk-failed' : 'config/unknown-campaign';
    host.emit('error', { code, campaign: id }, target?.());
    return undefined;
  }
  const campaign = placement ? { ...found, placement } : found;
  const texts = createTexts(campaign, { ...messages, ...more?.messages } as Messages, host);
  const model: LeadFormModel = {
    id: `x${String(host.nowMs()).replace('.', '')}`,
    campaign,
    host,
    texts,
    form: createLeadForm({ campaign, host, texts, answers, target }),
  };
  model.memory = more?.magnets.memory;
  model.body = more?.create(model, more.magnets);
  return model;
}
