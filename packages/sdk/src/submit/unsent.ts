import { type KeyValueStore, type LeadSubmission, parseJson } from '@lodestone/core';

/** The entry of `localStorage`: there from a visitor's own act until the next page of the origin. */
const nameFor = (site: string): string => `lodestone:${site}:unsent`;

/** Writes down, for the next page of the origin, submissions that no engine has seen. Never throws. */
export function keepUnsent(window: Window, site: string, unsent: readonly LeadSubmission[]): void {
  if (unsent.length === 0) return;
  try {
    const { localStorage } = window;
    // Another tab may have left some, too.
    const before = JSON.parse(localStorage.getItem(nameFor(site)) ?? '[]') as LeadSubmission[];
    localStorage.setItem(nameFor(site), JSON.stringify([...before, ...unsent]));
  } catch {
    // No storage at all: nothing can be kept.
  }
}

/** Takes what earlier pages wrote down. */
export function takeUnsent(site: string, storage: KeyValueStore): LeadSubmission[] {
  const unsent = parseJson(storage.get(nameFor(site)));
  storage.remove(nameFor(site));
  return Object.values(unsent ?? []) as LeadSubmission[];
}
