import { has } from './createCall.js';

export interface ChatThread {
  id: string;
  site: string;
  campaign: string;
  locale: string;
  page: string;
  /** Id of the lead that the visitor became. */
  lead: string | null;
  assignee: string;
  state: 'waiting' | 'answered' | 'closed';
  createdAt: string;
  lastAt: string;
  lastSeq: number;
  visitorRead: number;
  operatorRead: number;
  /** The visitor has the page open; he types. */
  isThere: boolean;
  isTyping: boolean;
}

export interface ListedThread extends ChatThread {
  lastText: string;
  lastAuthor: 'visitor' | 'operator' | 'system';
  unread: number;
}

export interface ChatMessage {
  seq: number;
  key: string;
  author: 'visitor' | 'operator' | 'system';
  name: string;
  text: string;
  at: string;
}

export interface ChatHistory {
  thread: ChatThread;
  messages: ChatMessage[];
  hasMore: boolean;
}

export interface CannedReply {
  id: string;
  shortcut: string;
  text: string;
}

export interface ChatChange {
  assignee?: string;
  read?: number;
  /** The name under which is typed. */
  typing?: string;
  /** The key of the note. */
  close?: string;
  transcript?: true;
}

export const isThread = (body: unknown): body is ListedThread =>
  has(body, 'id') && has(body, 'lastSeq') && has(body, 'state');
