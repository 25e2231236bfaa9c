/** A message as it comes from the server: `seq` grows in the order in which it stored them. */
export interface ServerMessage {
  seq: number;
  key: string;
  author: 'visitor' | 'operator' | 'system';
  name: string;
  text: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** What the server says of the conversation beside its messages. */
export interface ServerState {
  state: 'waiting' | 'answered' | 'closed';
  /** Who writes or cares for it; may be empty. */
  operator: string;
  /** Somebody has the console open. */
  isThere: boolean;
  isTyping: boolean;
  /** Up to which place the other side has read, and up to which this one. */
  read: number;
  seen: number;
  /** The visitor left a contact with it. */
  hasContact: boolean;
}

export type ChatConnection = 'connecting' | 'online' | 'offline';

export interface ChatListener {
  onMessage(message: ServerMessage): void;
  onState(state: ServerState): void;
  onConnection(connection: ChatConnection): void;
}

export interface SentMessage {
  key: string;
  atMs: number;
  /** What became of the first attempt: `waiting` is kept and sent later. */
  outcome: Promise<'sent' | 'waiting' | 'refused'>;
}

export interface ChatAct {
  typing?: true;
  read?: number;
  transcript?: true;
}

/** All that the chat sees of network and storage. */
export interface ChatPort {
  /** The server's time as far as it is known, else the device's. Epoch milliseconds. */
  timeMs(): number;
  /** Calls back once after the delay; gives the way to cancel it. */
  wait(delayMs: number, callback: () => void): () => void;
  /** The secret that speaks for this device's conversation; none before the first message. */
  thread(): string | undefined;
  /** Called when another tab began a conversation. */
  onThread(listener: () => void): () => void;
  /** Sends by the outbox; the first message makes the thread and keeps its secret. */
  post(text: string): SentMessage;
  /** Tells messages and states from the first message on, again and again over breaks; gives the way to stop. */
  subscribe(campaign: string, listener: ChatListener): () => void;
  /** Undefined where the server could not be asked. Never rejects. */
  act(act: ChatAct): Promise<{ transcript: 'queued' | 'no-contact' | 'unanswered' | null } | undefined>;
}
