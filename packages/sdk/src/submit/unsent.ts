import { type KeyValueStore, type LeadSubmission, parseJson } from '@lodestone/core';
import type { QueueItem } from '@lodestone/outbox';

/** A submission that no engine has seen, or an item that no database has yet. */
export type Unsent = LeadSubmission | QueueItem;

/** The entry of `localStorage`: there from a visitor's own act until the next page of the origin. */
const nameFor = (site: string): string => `lodestone:${site}:unsent`;

/** Writes down for the next page of the origin what this one leaves unfinished. Never throws. */
export function keepUnsent(window: Window, site: string, unsent: readonly Unsent[]): void {
  if (unsent.length === 0) return;
  try {
    const { localStorage } = window;
    // Another tab may have left some, too.
    const name = nameFor(site);
    const before = JSON.parse(localStorage[name] ?? '[]') as Unsent[];
    localStorage[name] = JSON.stringify([...before, ...unsent]);
  } catch {
    // No storage at all: nothing can be kept.
  }
}

/** Takes what earlier pages wrote down. */
export function takeUnsent(site: string, storage: KeyValueStore): Unsent[] {
  const unsent = parseJson(storage.get(nameFor(site)));
  storage.remove(nameFor(site));
  return Object.values(unsent ?? []) as Unsent[];
}
