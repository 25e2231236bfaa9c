import type { Invariant, Placed, Run } from './Run.js';
import { DISK_SLACK_MS, type Entry, isWaiting, mayBeLeasedByTheGone, readQueue } from './readQueue.js';

/**
 * The order of the queue. An item comes *before* another when both were told to be durable and the first was enqueued earlier
 * by the same page, or was told to be durable before the other was enqueued by any page. Keys that were enqueued twice, and
 * runs in which the database failed, have no order.
 *
 * 1. Within one request the items stand in that order, save signals that did not go through together: each is put at the
 *    end of the queue by itself.
 * 2. An item that waits is not overtaken by one that waits too: a request from the backlog carries no such item while one
 *    that comes before it stays behind. An item waits when it was never sent, or when all its requests failed without an
 *    answer of their own (`isWaiting`). Excepted are a fresh item's own first request, which
 *    is started in the task that enqueued it, and items that a page had leased and could not send, because it died, left
 *    or was frozen, until the lease ends.
 *
 * 3. Nor does it carry one while an item that comes before it is on its way from another page, under a lease that still
 *    holds (silent where the clock jumped, and about what this page had sent before).
 *
 * Items that a server refused or a receipt forgot (split off, set aside) and those of a request that timed out (set aside)
 * do not wait in this sense: they may go sooner or later than others.
 */
export const orderIsKept: Invariant = (run) => {
  if (run.isStorageBroken) return [];
  const queue = readQueue(run);
  return run
    .all('request')
    .flatMap((request) => [...inBody(run, queue, request), ...overtakes(run, queue, request)]);
};

type Queue = ReadonlyMap<string, Entry>;

function isBefore(one: Entry, other: Entry): boolean {
  if (one.storedPlace < other.enqueued.place) return true;
  if (one.page !== other.page) return false;
  if (one.enqueued.place !== other.enqueued.place) return one.enqueued.place < other.enqueued.place;
  return one.enqueued.keys.indexOf(one.key) < one.enqueued.keys.indexOf(other.key);
}

function inBody(run: Run, queue: Queue, sent: Placed<'request'>): string[] {
  const { keys, request } = sent;
  const isUnpacked = (key: string): boolean => !run.leads.has(key) && !isWaiting(run, key, sent);
  return keys.flatMap((key, nth) => {
    const [one, next] = [queue.get(key), queue.get(keys[nth + 1] ?? '')];
    return one && next && isBefore(next, one) && !isUnpacked(next.key)
      ? [`${request} carries ${key} ahead of ${next.key}, which came before it`]
      : [];
  });
}

function overtakes(run: Run, queue: Queue, request: Placed<'request'>): string[] {
  const isFresh = ({ key, page, enqueued }: Entry): boolean =>
    page === request.page && enqueued.atMs === request.atMs && run.sends(key)[0]?.place === request.place;
  const last = request.keys
    .flatMap((key) => queue.get(key) ?? [])
    .findLast((entry) => !isFresh(entry) && isWaiting(run, entry.key, request));
  if (!last) return [];
  if (mayBeLeasedByTheGone(run, request)) return [];
  return [...queue.values()]
    .filter(
      (entry) =>
        isBefore(entry, last) && entry.storedPlace < request.place && !request.keys.includes(entry.key),
    )
    .filter(({ key }) => isWaiting(run, key, request) || isOnItsWay(run, key, request))
    .map(
      ({ key }) =>
        `${request.request} carries ${last.key} from the backlog, although ${key} came before it and waited or was on its way`,
    );
}

function isOnItsWay(run: Run, key: string, { place, atMs, page }: Placed<'request'>): boolean {
  if (run.isClockMoved) return false;
  const earlier = run.sends(key).filter((send) => send.place < place);
  const send = earlier.at(-1);
  // What this page sent before, it may have set aside.
  if (!send || earlier.some((own) => own.page === page)) return false;
  const heard = run.heard(send.request);
  const isHeard = heard !== undefined && heard.place < place;
  return !isHeard && atMs - send.atMs < run.leaseOf(key, send) - DISK_SLACK_MS;
}
