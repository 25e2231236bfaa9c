import { pauseOf } from './pauseOf.js';
import type { Invariant, Placed, Run } from './Run.js';
import { DISK_SLACK_MS, isWaiting, mayBeLeasedByTheGone, readQueue } from './readQueue.js';

/**
 * Nothing of a back-off is left over when something says that the network works: as soon as the disk allows after a
 * page was woken, a request goes out if an item waits (`isWaiting`), no request is under way (a queue waits behind what another page holds) and the server has not asked it
 * for quiet. Silent where storage failed or the clock jumped.
 */
export const wakesAreHeeded: Invariant = (run) => {
  if (run.isStorageBroken || run.isClockMoved) return [];
  const queue = [...readQueue(run).values()];
  return run.all('woken').flatMap((woken) => {
    const isHeld =
      isBusy(run, woken) || isPaused(run, woken) || isEnded(run, woken) || mayBeLeasedByTheGone(run, woken);
    const waiting = isHeld
      ? undefined
      : queue.find((entry) => entry.storedPlace < woken.place && isWaiting(run, entry.key, woken));
    const isSent =
      !waiting ||
      run.all('request').some(({ place, atMs }) => place > woken.place && atMs - woken.atMs <= DISK_SLACK_MS);
    return isSent
      ? []
      : [
          `${woken.page} was woken (${woken.reason}) at ${woken.atMs} ms, ${waiting?.key} waited, and no request was started`,
        ];
  });
};

function isBusy(run: Run, { place, atMs }: Placed<'woken'>): boolean {
  return run.all('request').some((request) => {
    if (request.place > place) return false;
    const heard = run.heard(request.request);
    return !heard || heard.place > place || atMs - heard.atMs <= DISK_SLACK_MS;
  });
}

/** The page died before the disk could say what waits. */
function isEnded(run: Run, { page, atMs }: Placed<'woken'>): boolean {
  const died = run.diedAt(page);
  return died !== undefined && died.atMs - atMs <= DISK_SLACK_MS;
}

function isPaused(run: Run, { page, place, atMs }: Placed<'woken'>): boolean {
  return run
    .all('heard')
    .some(
      (heard) =>
        heard.page === page && heard.place < place && heard.atMs + (pauseOf(heard.answer) ?? -1) >= atMs,
    );
}
