import { createEmitter } from './createEmitter.js';
import type { EventDetails } from './events.js';
import type { SubmitOutcome } from './submission.js';

const emitter = createEmitter<EventDetails>();
emitter.on('queued', ({ reason }) => reason satisfies 'offline' | 'timeout' | 'server' | 'storage');
// @ts-expect-error there is no such event
emitter.on('opened', () => undefined);
// @ts-expect-error a detail carries codes and ids, never what was typed
emitter.emit('submit', { campaign: 'newsletter', key: 'k', email: 'olena@example.com' });

export function receiptOf(outcome: SubmitOutcome): string {
  // @ts-expect-error only a delivered submission has a receipt
  outcome.receiptId;
  return outcome.status === 'delivered' ? outcome.receiptId : '';
}
