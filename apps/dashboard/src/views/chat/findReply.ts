import type { CannedReply } from '../../api/Chat.js';

/** What follows the `/` with which the draft begins, and nothing else; undefined where no reply is called. */
export const shortcutOf = (draft: string): string | undefined => /^\/(\S*)$/.exec(draft)?.[1];

/** The replies whose shortcut begins so, or whose words hold it; none where none is called. */
export function findReplies(replies: readonly CannedReply[], draft: string): CannedReply[] {
  const called = shortcutOf(draft)?.toLocaleLowerCase();
  if (called === undefined) return [];
  const begins = ({ shortcut }: CannedReply): boolean => shortcut.toLocaleLowerCase().startsWith(called);
  const holds = ({ text }: CannedReply): boolean => text.toLocaleLowerCase().includes(called);
  return [...replies.filter(begins), ...replies.filter((reply) => !begins(reply) && holds(reply))];
}
