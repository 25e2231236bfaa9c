import { LEASE_MS, REQUEST_TIMEOUT_MS } from '../limits.js';
import type { Placed, Run } from './Run.js';

/** A durable item with its place in the order of the queue. */
export interface Entry {
  key: string;
  page: string;
  enqueued: Placed<'enqueued'>;
  storedPlace: number;
}

/** Every item that was told to be durable and was enqueued once. */
export function readQueue(run: Run): ReadonlyMap<string, Entry> {
  const stored = new Map(
    run.all('stored').flatMap(({ key, isDurable, place }) => (isDurable ? [[key, place] as const] : [])),
  );
  const queue = new Map<string, Entry>();
  for (const enqueued of run.all('enqueued'))
    for (const key of enqueued.keys) {
      const storedPlace = stored.get(key);
      // A signal may expire by a clock that jumps.
      const isLasting = run.leads.has(key) || !run.isClockMoved;
      if (storedPlace !== undefined && isLasting && run.enqueuedTimes(key) === 1)
        queue.set(key, { key, page: enqueued.page, enqueued, storedPlace });
    }
  return queue;
}

/** What a slow disk may take for the largest envelope: a claim of it, or giving it back. Two seconds are 100 rows at 20 ms. */
export const DISK_SLACK_MS = 2_000;

/** A moment of the history. */
type Moment = Pick<Placed<'request'>, 'place' | 'atMs'>;

/**
 * Whether the item is free to be sent at a moment: it was never sent, or all its requests failed without an answer of their
 * own, the last one so long ago that the row was given back (`DISK_SLACK_MS`). What a server refused, what a receipt forgot and what timed out was set aside
 * and is not spoken of. A page that claimed in the same millisecond sends in it; which of the two is seen first means nothing.
 */
export function isWaiting(run: Run, key: string, { place, atMs }: Moment): boolean {
  const earlier = run
    .sends(key)
    .filter((send) => send.place < place || (send.atMs === atMs && send.place !== place));
  return earlier.every((send) => {
    const heard = run.heard(send.request);
    return (
      heard?.answer.is === 'nothing' &&
      atMs - heard.atMs > DISK_SLACK_MS &&
      heard.atMs - send.atMs < REQUEST_TIMEOUT_MS
    );
  });
}

/** Whether a page that is gone may have leased rows that it did not send. */
export function mayBeLeasedByTheGone(run: Run, { place, atMs }: Moment): boolean {
  const gone = [...run.all('died'), ...run.all('left'), ...run.all('frozen')];
  return gone.some((end) => end.place < place && atMs - end.atMs <= LEASE_MS);
}
