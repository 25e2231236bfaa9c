import type { ChatConnection, ServerState } from './ChatPort.js';

export interface ShownMessage {
  key: string;
  /** None until the server stored it. */
  seq?: number | undefined;
  author: 'visitor' | 'operator';
  name: string;
  text: string;
  atMs: number;
  /** `waiting`: kept on the device until the network is back. */
  status: 'sending' | 'waiting' | 'sent';
}

/** A new object after every change. */
export interface ChatSnapshot {
  readonly isOpen: boolean;
  /** The prompt beside the launcher is seen. */
  readonly isPrompting: boolean;
  /** What stands in the panel: the conversation, or the form to leave a contact; and why that. */
  readonly view: 'talk' | 'form';
  readonly reason: 'away' | 'slow' | 'asked' | undefined;
  /** In the order of the server, and behind them what it does not have yet. */
  readonly messages: readonly ShownMessage[];
  readonly connection: ChatConnection | undefined;
  readonly server: ServerState | undefined;
  /** When somebody is there again, while nobody is; `null`: not known. Epoch milliseconds. */
  readonly backAtMs: number | null | undefined;
  readonly draft: string;
  readonly unread: number;
  readonly transcript: 'queued' | 'no-contact' | 'unanswered' | undefined;
}
