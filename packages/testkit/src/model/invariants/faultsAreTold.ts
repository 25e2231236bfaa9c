import type { Invariant } from './Run.js';

/** Nothing is thrown into the page; that storage fails is told once by a page that meets it, and never by one that does not. */
export const faultsAreTold: Invariant = (run) => {
  const told = new Map<string, number>();
  for (const { page } of run.all('unavailable')) told.set(page, (told.get(page) ?? 0) + 1);
  return [
    ...run.all('threw').map(({ page, text }) => `${page} threw ${text}`),
    ...[...told]
      .filter(([, times]) => times > 1)
      .map(([page, times]) => `${page} told ${times} times that storage fails`),
    ...(run.isStorageBroken
      ? []
      : [...told.keys()].map((page) => `${page} told that storage fails, and it did not`)),
    ...run
      .all('stored')
      .filter(({ isDurable, page, key }) => !isDurable && !told.has(page) && !run.isOverflow(key))
      .map(({ page, key }) => `${page} kept ${key} in memory and did not tell that storage fails`),
  ];
};
