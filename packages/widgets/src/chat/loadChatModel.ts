import type { WidgetHost } from '@lodestone/core';
import { createTranslator, type Messages } from '@lodestone/i18n';
import type chatEn from '@lodestone/i18n/locales/chat-en';
import type { Campaign, CampaignTexts } from '@lodestone/schema';
import { loadModel } from '../view/LeadFormModel.js';
import type { ChatModel } from './ChatModel.js';
import type { ChatPort } from './ChatPort.js';
import type { Chat } from './createChat.js';
import { textOf } from './textOf.js';
import type * as Times from './times.js';

/** The answer in which a lead names the conversation that it comes from: the server joins them, and keeps its hash only. */
const THREAD_ANSWER = 'lodestone-thread';

export interface LoadChatOptions {
  campaign: Campaign;
  host: WidgetHost;
  port: ChatPort;
  chat: Chat;
  times: typeof Times | undefined;
  target: () => object;
}

/** Loads the texts, and makes the form of a contact: the campaign's fields with a message. Undefined where they cannot be had. */
export async function loadChatModel(options: LoadChatOptions): Promise<ChatModel | undefined> {
  const { campaign, host, port, chat, times, target } = options;
  const [messages, words] = await Promise.all([
    host.loadMessages().catch(() => undefined) as Promise<Messages | undefined>,
    loadWords(host.locale).catch(() => undefined),
  ]);
  if (!messages || !words) {
    host.emit('error', { code: 'sdk/chunk-failed', campaign: campaign.id }, target());
    return undefined;
  }
  const own = textsOf(campaign, host.locale);
  const all = { ...messages, ...words, ...own };
  const formWords: Record<string, unknown> = {};
  const said = all as Record<string, unknown>;
  for (const [key, from] of Object.entries(FORM_TEXTS)) formWords[key] = said[from];
  const form = await loadModel({
    host: {
      ...host,
      campaign: async () => toFormCampaign(campaign, formWords as CampaignTexts, host.locale),
      submit(submission, element) {
        const thread = port.thread();
        const answers = { ...submission.answers, ...(thread && { [THREAD_ANSWER]: thread }) };
        return host.submit({ ...submission, answers, channel: 'chat' }, element);
      },
    },
    ...{ campaign: campaign.id, placement: campaign.placement, target },
  });
  if (!form) return undefined;
  const { locale } = host;
  return {
    ...{ id: `${form.id}c`, host, campaign, card: campaign.chat ?? {}, chat, form },
    t: createTranslator<typeof chatEn & { close: string; title: string }>(all as never, locale),
    timeOf: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format,
    numberOf: new Intl.NumberFormat(locale).format,
    dayOf: (atMs) => times?.createFormats(locale).dateTime(atMs, { weekday: true }) ?? '',
    textOf: (text) => textOf(text, locale),
  };
}

/** Texts of the form, and what they are called in a chat's campaign: `title` and `text` are those of the chat itself. */
const FORM_TEXTS = { title: 'chat.form', button: 'chat.form.submit', success: 'chat.form.success' };

function textsOf({ texts }: Campaign, locale: string): CampaignTexts {
  const [language = ''] = locale.split('-');
  return { ...texts?.en, ...texts?.[language], ...texts?.[locale] };
}

function toFormCampaign(campaign: Campaign, words: CampaignTexts, locale: string): Campaign {
  const fields = campaign.fields ?? ['email', 'name'];
  const hasMessage = fields.some((field) => (typeof field === 'string' ? field : field.name) === 'message');
  const { text: _, ...texts } = textsOf(campaign, locale);
  return {
    ...campaign,
    fields: hasMessage ? fields : [...fields, 'message'],
    texts: { [locale]: { ...texts, ...words } },
  };
}

async function loadWords(locale: string): Promise<object> {
  switch (locale) {
    case 'uk':
      return (await import('@lodestone/i18n/locales/chat-uk')).default;
    case 'fa':
      return (await import('@lodestone/i18n/locales/chat-fa')).default;
    default:
      return (await import('@lodestone/i18n/locales/chat-en')).default;
  }
}
