/** Who wrote: `system` notes what happened, `closed`. */
export type ChatAuthor = 'visitor' | 'operator' | 'system';

/** A message on its way into the store. */
export interface NewMessage {
  /** `threadIdOf` the token. */
  threadId: string;
  author: ChatAuthor;
  /** Of an operator, as the visitor sees it; else empty. */
  name: string;
  text: string;
}

export interface ChatMessage extends Omit<NewMessage, 'threadId'> {
  /** Unique over all threads; grows in the order in which messages were stored. */
  seq: number;
  key: string;
  atMs: number;
}

/** `waiting`: the visitor had the last word. `closed`: nobody wrote since it was closed. */
export type ChatState = 'waiting' | 'answered' | 'closed';

export interface ChatThread {
  id: string;
  site: string;
  campaign: string;
  locale: string;
  /** Where it was begun, without query. */
  page: string;
  leadId: string | undefined;
  /** Who cares for it; empty: nobody. */
  assignee: string;
  state: ChatState;
  createdAtMs: number;
  lastAtMs: number;
  lastSeq: number;
  visitorSeq: number;
  operatorSeq: number;
  visitorRead: number;
  operatorRead: number;
}

/** A thread in a list: with its newest words, and how many of the visitor's nobody has read. */
export interface ListedThread extends ChatThread {
  lastText: string;
  lastAuthor: ChatAuthor;
  unread: number;
}

export interface OpenThread {
  id: string;
  site: string;
  campaign: string;
  locale: string;
  page: string;
}

/** A reply that is kept ready, called by its shortcut. */
export interface CannedReply {
  id: string;
  shortcut: string;
  text: string;
}

/** What became of the wish to have the conversation by mail. */
export type TranscriptAnswer = 'queued' | 'no-contact' | 'unanswered';

/** What the server asks of a database for the chat. Every method rejects with `StoreUnavailableError` as those of `Store`. */
export interface ChatStore {
  /** Notes where a thread belongs; the first word stands. Makes the thread if its first message is still on its way. */
  openThread(thread: OpenThread): Promise<ChatThread>;
  findThread(id: string): Promise<ChatThread | undefined>;
  /** In the order of places, behind one; of an unknown thread none. */
  listMessages(threadId: string, afterSeq: number, limit: number): Promise<ChatMessage[]>;
  /** All messages of the conversations that a lead came from, in the order of places; 500 at most. */
  readConversation(leadId: string): Promise<(ChatMessage & { campaign: string })[]>;
  /** Those with messages: the waiting ones first, of each kind the newest first. */
  listThreads(query: { site?: string | undefined; limit: number }): Promise<ListedThread[]>;
  /** Read marks only go forwards. */
  markRead(threadId: string, who: 'visitor' | 'operator', seq: number): Promise<void>;
  /** False when there is no such thread. */
  assignThread(threadId: string, assignee: string): Promise<boolean>;
  /** Takes the thread and all its messages away; false when there was none. */
  eraseThread(threadId: string): Promise<boolean>;
  /** Orders the letter with the conversation for the thread's lead: once a minute at most. */
  orderTranscript(threadId: string): Promise<TranscriptAnswer>;
  listReplies(site: string): Promise<CannedReply[]>;
  writeReply(site: string, reply: CannedReply): Promise<void>;
  eraseReply(site: string, id: string): Promise<void>;
  /** Tells all processes something that is not stored; what is lost is lost. At most 2,000 bytes. */
  tellChat(payload: string): Promise<void>;
  onChatTold(listener: (payload: string) => void): () => void;
}
