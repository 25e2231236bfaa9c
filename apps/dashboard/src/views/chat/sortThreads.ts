import type { ListedThread } from '../../api/Chat.js';

/** Those who wait first, and of each kind the newest first: as the server lists them. */
export const sortThreads = (threads: readonly ListedThread[]): ListedThread[] =>
  [...threads].sort(
    (one, other) =>
      Number(other.state === 'waiting') - Number(one.state === 'waiting') || other.lastSeq - one.lastSeq,
  );
