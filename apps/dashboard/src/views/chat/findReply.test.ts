import { expect, test } from 'vitest';
import type { ListedThread } from '../../api/Chat.js';
import { findReplies } from './findReply.js';
import { sortThreads } from './sortThreads.js';

const replies = [
  { id: '1', shortcut: 'ціни', text: 'Ось наші ціни.' },
  { id: '2', shortcut: 'доставка', text: 'Доставка за ціною пошти.' },
];

test('calls no reply without a slash at the very beginning, nor behind a space', () => {
  for (const draft of ['', 'ціни', 'див. /ціни', '/ціни і ще'])
    expect(findReplies(replies, draft)).toEqual([]);
});

test('lists all behind a bare slash, and those whose shortcut begins so before those whose words hold it', () => {
  expect(findReplies(replies, '/')).toEqual(replies);
  expect(findReplies(replies, '/Ці').map(({ id }) => id)).toEqual(['1', '2']);
  expect(findReplies(replies, '/дос').map(({ id }) => id)).toEqual(['2']);
});

test('whoever waits stands first, and of each kind the newest', () => {
  const thread = (id: string, state: ListedThread['state'], lastSeq: number) =>
    ({ id, state, lastSeq }) as ListedThread;
  const sorted = sortThreads([
    thread('a', 'answered', 9),
    thread('b', 'waiting', 2),
    thread('c', 'waiting', 5),
    thread('d', 'closed', 7),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
});
