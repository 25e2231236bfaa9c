import { LEASE_MS } from '../limits.js';
import { type Invariant, isSettledBy, type Placed, type Run } from './Run.js';

/** Times are fractions, and a timer of what is left of a lease may fire a trifle early. */
const ROUNDING_MS = 1;

/**
 * A key is sent again only for a reason. Between one request that carries it and the next stands one of these: the
 * request failed, or its answer did not settle the key; its page died, left or was frozen; nothing was heard of it and
 * its lease has ended since (3 s for an item's own first request, 20 s for what was claimed); the wall clock jumped, or
 * had jumped while a lease of before ran (leases are read by it). A key that was enqueued again may be sent twice more
 * for each time: its own first request is started before the database is asked, and its answer does not touch the row
 * that was there before. Where the database failed, what was leased or removed may not have been written.
 */
export const nothingIsSentNeedlessly: Invariant = (run) => {
  if (run.isStorageBroken) return [];
  const keys = new Set(run.all('request').flatMap((request) => request.keys));
  return [...keys].flatMap((key) => {
    const needless = run.sends(key).filter((second, nth, sends) => {
      const first = sends[nth - 1];
      return first && !isExcused(run, key, sends.slice(0, nth), second);
    });
    const allowed = 2 * (run.enqueuedTimes(key) - 1);
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
  // The page that sends had its own reason: what it sent last came to nothing, whatever others did meanwhile.
  const own = earlier.findLast(({ page }) => page === second.page);
  if (own && !isSettled(run, own, key, second)) return true;
  if (earlier.some(isUnsettled)) return true;
  const heard = run.heard(first.request);
  if (!(heard && isBetween(heard)) && second.atMs - first.atMs >= run.leaseOf(key, first) - ROUNDING_MS)
    return true;
  const gone = [...run.all('died'), ...run.all('left'), ...run.all('frozen')];
  const isJump = ({ place, atMs }: Placed<'clock'>): boolean =>
    place < second.place && atMs > first.atMs - LEASE_MS;
  return gone.some((end) => end.page === first.page && isBetween(end)) || run.all('clock').some(isJump);
}

/** Whether a request had been answered in a way that settled the key, or was not answered at all, before another one. */
function isSettled(run: Run, send: Placed<'request'>, key: string, before: Placed<'request'>): boolean {
  const heard = run.heard(send.request);
  return !heard || heard.place > before.place || isSettledBy(heard, key);
}
