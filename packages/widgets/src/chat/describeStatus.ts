import type { ChatModel } from './ChatModel.js';
import type { ChatSnapshot } from './ChatSnapshot.js';

/** The one sentence above the conversation: how it stands at this moment. */
export function describeStatus(snapshot: ChatSnapshot, { t, dayOf, textOf, card }: ChatModel): string {
  const { connection, server, messages, backAtMs, view, reason } = snapshot;
  const x = server?.operator || textOf(card.host?.name) || t('chat.team');
  if (connection === 'offline') return t('chat.offline');
  if (view === 'form' && reason === 'slow') return t('chat.slow');
  if (server?.isTyping) return t('chat.typing', { x });
  if (server?.state === 'closed') return t('chat.closed');
  if (server?.state === 'answered' && messages.length > 0) return t('chat.with', { x });
  if (backAtMs === null) return t('chat.gone');
  if (backAtMs !== undefined && !server?.isThere) return t('chat.away', { x: dayOf(backAtMs) });
  if (connection === 'connecting') return t('chat.connecting');
  if (messages.length > 0) return t('chat.waiting');
  return t(server?.isThere ? 'chat.there' : 'chat.ready');
}
