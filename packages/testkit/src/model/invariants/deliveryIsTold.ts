import type { Invariant } from './Run.js';

/**
 * `delivered` is told only after the server has committed the key, and by one page at most once (for a key that was enqueued
 * again, once for each time). Where the database fails, a receipt may not be written down, and the row comes back.
 */
export const deliveryIsTold: Invariant = (run) => {
  const committed = new Map<string, number>();
  for (const { keys, place } of run.all('committed'))
    for (const key of keys) if (!committed.has(key)) committed.set(key, place);
  const told = new Map<string, number>();
  return run.all('delivered').flatMap(({ page, key, place }) => {
    const id = `${page} ${key}`;
    told.set(id, (told.get(id) ?? 0) + 1);
    if ((committed.get(key) ?? Number.POSITIVE_INFINITY) > place)
      return [`${page} tells ${key} as delivered before the server has it`];
    return !run.isStorageBroken && (told.get(id) ?? 0) > run.enqueuedTimes(key)
      ? [`${page} tells ${key} as delivered ${told.get(id)} times`]
      : [];
  });
};
