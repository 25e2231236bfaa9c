import { pauseOf } from './pauseOf.js';
import type { Invariant, Placed, Run } from './Run.js';

const MINUTE_MS = 60_000;
/** Full jitter may pick short waits many times; a loop without waits would make 1,200 a minute at its floor of 50 ms. */
const BY_ITSELF = 40;
/** Requests that one item (alone, after splits, set aside) or one cause (a submission, a wake) may add. */
const BY_CAUSE = 4;

/**
 * No page hammers: in any minute it starts at most 40 requests by itself, and 4 more for each item that it sends and each
 * time that something wakes it. While the server asks a page for quiet (the last word counts), that page starts none.
 */
export const paceIsKept: Invariant = (run) => {
  const pages = new Map<string, Placed<'request'>[]>();
  for (const request of run.all('request'))
    pages.set(request.page, [...(pages.get(request.page) ?? []), request]);
  return [...pages].flatMap(([page, requests]) => [
    ...hammers(run, page, requests),
    ...intrudes(run, page, requests),
  ]);
};

function hammers(run: Run, page: string, requests: readonly Placed<'request'>[]): string[] {
  let from = 0;
  for (const [nth, request] of requests.entries()) {
    while (request.atMs - (requests[from]?.atMs ?? 0) > MINUTE_MS) from += 1;
    const count = nth - from + 1;
    if (count <= BY_ITSELF) continue;
    const sinceMs = requests[from]?.atMs ?? 0;
    const isThen = (seen: { page: string; atMs: number }): boolean =>
      seen.page === page && seen.atMs >= sinceMs && seen.atMs <= request.atMs;
    const keys = new Set(requests.slice(from, nth + 1).flatMap((one) => one.keys));
    const causes =
      keys.size + run.all('woken').filter(isThen).length + run.all('enqueued').filter(isThen).length;
    if (count > BY_ITSELF + BY_CAUSE * causes)
      return [`${page} started ${count} requests within a minute, up to ${request.request}`];
  }
  return [];
}

function intrudes(run: Run, page: string, requests: readonly Placed<'request'>[]): string[] {
  const pauses = run.all('heard').flatMap((heard) => {
    const pauseMs = heard.page === page ? pauseOf(heard.answer) : undefined;
    return pauseMs === undefined ? [] : [{ place: heard.place, untilMs: heard.atMs + pauseMs }];
  });
  return requests.flatMap(({ place, atMs, request }) => {
    const last = pauses.findLast((pause) => pause.place < place);
    if (!last || atMs >= last.untilMs) return [];
    return [`${request} was started ${last.untilMs - atMs} ms too early: the server had asked for quiet`];
  });
}
