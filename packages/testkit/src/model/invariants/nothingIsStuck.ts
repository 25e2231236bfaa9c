import type { Invariant } from './Run.js';

/**
 * At the end the queue is empty save for dead letters, no request is open, a page has one timer at the most (its next look),
 * and every promise that
 * a living page gave is kept. The bound in time is `settledWithinMs`.
 */
export const nothingIsStuck: Invariant = (run) => {
  const { rows, pages } = run.outcome;
  const alive = new Set(pages.map(({ page }) => page));
  const broken = rows.filter(({ code }) => !code).map(({ key }) => `${key} still waits in the database`);
  for (const { page, pendingTimers, openRequests } of pages) {
    if (pendingTimers > 1) broken.push(`${page} has ${pendingTimers} timers although nothing waits`);
    if (openRequests > 0) broken.push(`${page} has ${openRequests} requests open`);
  }
  for (const kind of ['stored', 'attempt'] as const) {
    const settled = new Map<string, number>();
    for (const { page, key } of run.all(kind))
      settled.set(`${page} ${key}`, (settled.get(`${page} ${key}`) ?? 0) + 1);
    for (const { page, keys } of run.all('enqueued'))
      for (const key of alive.has(page) ? keys : []) {
        const left = (settled.get(`${page} ${key}`) ?? 0) - 1;
        if (left < 0) broken.push(`"${kind}" of ${key} never settled on ${page}`);
        settled.set(`${page} ${key}`, left);
      }
  }
  return broken;
};
