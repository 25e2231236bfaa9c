import type { Attempt } from '@lodestone/outbox';
import type { MessageItem } from '@lodestone/schema';
import type { ChatPorts } from './ChatPorts.js';

/**
 * Hands messages to the outbox one after the other: two requests at once could overtake each other, and the server's order
 * is that of arrival. A page that goes away hands over all that are left.
 */
export function createMessageQueue({
  outbox,
  leaves,
}: Pick<ChatPorts, 'outbox' | 'leaves'>): (item: MessageItem) => Promise<Attempt> {
  const waiting: { item: MessageItem; settle: (attempt: Attempt) => void }[] = [];
  let isBusy = false;

  function pump(): void {
    const next = waiting.shift();
    isBusy = next !== undefined;
    if (next)
      void outbox.enqueue(next.item).attempt.then((attempt) => {
        next.settle(attempt);
        pump();
      });
  }

  leaves.add(() => {
    for (const { item, settle } of waiting.splice(0)) void outbox.enqueue(item).attempt.then(settle);
  });

  return (item) =>
    new Promise((settle) => {
      waiting.push({ item, settle });
      if (!isBusy) pump();
    });
}
