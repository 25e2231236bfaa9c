import type { ServerMessage } from './ChatPort.js';
import type { ShownMessage } from './ChatSnapshot.js';

/**
 * Puts what the server told among what is shown: each message once, by its key, in the server's order; what it does not have
 * yet stays behind, in the order of writing.
 */
export function mergeMessages(
  shown: readonly ShownMessage[],
  { seq, key, author, name, text, at }: ServerMessage,
): readonly ShownMessage[] {
  if (author === 'system' || shown.some((message) => message.key === key && message.seq !== undefined))
    return shown;
  const added: ShownMessage = { key, seq, author, name, text, atMs: Date.parse(at), status: 'sent' };
  return [...shown.filter((message) => message.key !== key), added].sort(
    (one, other) => (one.seq ?? Number.MAX_SAFE_INTEGER) - (other.seq ?? Number.MAX_SAFE_INTEGER),
  );
}
