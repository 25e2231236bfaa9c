import type { ChatMessage, ChatThread, ListedThread } from '../store/chat/ChatStore.js';
import type { Presence } from './createPresence.js';

const iso = (atMs: number): string => new Date(atMs).toISOString();

export const toWireMessage = ({ atMs, ...message }: ChatMessage) => ({ ...message, at: iso(atMs) });

/** What the visitor may know of his thread; `undefined` while its first message is on its way. */
export function toVisitorState(thread: ChatThread | undefined, site: string, presence: Presence) {
  const operators = presence.operatorsOf(site);
  const typing = thread && presence.typingOperator(thread.id);
  return {
    state: thread?.state ?? 'waiting',
    operator: typing || thread?.assignee || '',
    isThere: operators.length > 0,
    isTyping: typing !== undefined,
    /** Up to which place the owner's side has read. */
    read: thread?.operatorRead ?? 0,
    /** And up to which the visitor has, with any of his tabs. */
    seen: thread?.visitorRead ?? 0,
    /** A lead knows to whom a transcript would go. */
    hasContact: thread?.leadId !== undefined,
  };
}

/** A thread as the dashboard sees it. */
export function toApiThread(
  { createdAtMs, lastAtMs, leadId, ...thread }: ChatThread | ListedThread,
  presence: Presence,
) {
  return {
    ...thread,
    lead: leadId ?? null,
    createdAt: iso(createdAtMs),
    lastAt: iso(lastAtMs),
    isThere: presence.isVisitorThere(thread.id),
    isTyping: presence.isVisitorTyping(thread.id),
  };
}
