import { SHOP_RULES } from '@lodestone/core/scoring';
import { inspectLead } from '../people/inspectLead.js';
import type { BehaviourSite, ItemBatch, NewItem, Store } from '../store/Store.js';
import { makeBatch, makeKey, makeNewItem } from './builders.js';

/** A shop without segments of its own; its campaigns are named after their widgets. */
export const demo: BehaviourSite = {
  id: 'demo',
  rules: SHOP_RULES,
  segments: [],
  campaign: (id) => ({ widget: id === 'callback' || id === 'ebook' ? id : 'subscribe' }),
};

/** The moment at which tests of behaviour begin. */
export const START_MS = Date.parse('2026-03-01T10:00:00Z');

export const MINUTE_MS = 60_000;

/** A signal that happened so many minutes after `START_MS`. */
export const makeSignal = (
  name: string,
  minute = 0,
  props: Record<string, string | number | boolean> = {},
): NewItem =>
  makeNewItem({
    key: makeKey(),
    type: 'signal',
    lead: undefined,
    at: new Date(START_MS + minute * MINUTE_MS).toISOString(),
    event: { name, props },
  });

/** An envelope of one visitor that was sent when its last item had happened, and came at once. */
export function makeVisit(
  visitor: string | undefined,
  items: readonly NewItem[],
  batch: Partial<ItemBatch> = {},
): ItemBatch {
  const last = Math.max(...items.map(({ at }) => Date.parse(at)));
  return makeBatch(items, {
    visitor,
    sentAt: new Date(last).toISOString(),
    receivedAtMs: last + 100,
    ...batch,
  });
}

/** What the background does by and by: people and behaviour, until nothing is left. */
export async function projectAll(
  store: Store,
  limit = 1_000,
  sites: readonly BehaviourSite[] = [demo],
): Promise<void> {
  for (let left = 1; left > 0; ) {
    left = 0;
    for (let count: number | undefined = 1; count !== 0; ) count = await store.projectNext(inspectLead, 100);
    for (let count: number | undefined = 1; count !== 0; ) {
      count = await store.projectBehaviour(sites, limit);
      left += count ?? 1;
    }
  }
}
