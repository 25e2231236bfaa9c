import type { WidgetHost } from '@lodestone/core';
import type { Translator } from '@lodestone/i18n';
import type chat from '@lodestone/i18n/locales/chat-en';
import type { Campaign, ChatCard } from '@lodestone/schema';
import type { LeadFormModel } from '../view/LeadFormModel.js';
import type { Chat } from './createChat.js';

export type ChatMessages = typeof chat;

/** All that the views of one chat need, loaded. */
export interface ChatModel {
  id: string;
  host: WidgetHost;
  campaign: Campaign;
  card: ChatCard;
  chat: Chat;
  t: Translator<ChatMessages & { close: string; title: string }>;
  /** Hours and minutes; a number in its own digits; a day and its time, where the chat has hours. */
  timeOf(atMs: number): string;
  numberOf(value: number): string;
  dayOf(atMs: number): string;
  /** The form of a contact. */
  form: LeadFormModel;
  /** A card's text in the visitor's language. */
  textOf(text: ChatCard['prompt']): string;
}
