import { LEASE_MS } from '../limits.js';
import { type Invariant, isSettledBy, type Placed, type Run } from './Run.js';

/**
 * A key is sent again only for a reason. Between one request that carries it and the next stands one of these:
 * the request failed, or its answer did not settle the key; its page died, left or was frozen; nothing was heard of it and a
 * lease has ended since; the wall clock jumped (leases are read by it). A key that was enqueued again may be sent once more for
 * each time: its own first request is started before the database is asked, and its answer does not touch the row that was
 * there before. Where the database failed, what was leased or removed may not have been written.
 */
export const nothingIsSentNeedlessly: Invariant = (run) => {
  if (run.isStorageBroken) return [];
  const keys = new Set(run.all('request').flatMap((request) => request.keys));
  return [...keys].flatMap((key) => {
    const needless = run.sends(key).filter((second, nth, sends) => {
      const first = sends[nth - 1];
      return first && !isExcused(run, key, sends.slice(0, nth), second);
    });
    const allowed = run.enqueuedTimes(key) - 1;
    return needless.length > allowed
      ? needless.map(({ request, atMs }) => `${key} was sent again by ${request} at ${atMs} ms for no reason`)
      : [];
  });
};

function isExcused(
  run: Run,
  key: string,
  earlier: readonly Placed<'request'>[],
  second: Placed<'request'>,
): boolean {
  const first = earlier.at(-1) as Placed<'request'>;
  const isBetween = ({ place }: { place: number }): boolean => place > first.place && place < second.place;
  const isUnsettled = ({ request }: Placed<'request'>): boolean => {
    const heard = run.heard(request);
    return heard !== undefined && isBetween(heard) && !isSettledBy(heard, key);
  };
  if (earlier.some(isUnsettled)) return true;
  const heard = run.heard(first.request);
  if (!(heard && isBetween(heard)) && second.atMs - first.atMs >= LEASE_MS) return true;
  const gone = [...run.all('died'), ...run.all('left'), ...run.all('frozen')];
  return gone.some((end) => end.page === first.page && isBetween(end)) || run.all('clock').some(isBetween);
}
