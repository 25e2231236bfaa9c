import type { ChatAuthor } from './ChatStore.js';

export interface ChatThreadsTable {
  /** `threadIdOf` the visitor's token, which is not kept. */
  id: string;
  site: string;
  campaign: string;
  locale: string;
  page: string;
  lead_id: string | null;
  assignee: string;
  created_at_ms: number;
  last_at_ms: number;
  /** Places of the newest message of anybody, of the visitor, of an operator, and of the newest closing; 0 before the first. */
  last_seq: number;
  visitor_seq: number;
  operator_seq: number;
  closed_seq: number;
  /** Up to which place each side has read. */
  visitor_read: number;
  operator_read: number;
}

export interface ChatMessagesTable {
  /** The place of its event: grows over all threads and processes in the order of commits. */
  seq: number;
  thread_id: string;
  key: string;
  author: ChatAuthor;
  name: string;
  text: string;
  at_ms: number;
}

export interface ChatRepliesTable {
  id: string;
  site: string;
  shortcut: string;
  text: string;
}

export interface ChatTables {
  chat_threads: ChatThreadsTable;
  chat_messages: ChatMessagesTable;
  chat_replies: ChatRepliesTable;
}
