import type { Clock, Random, Timers } from '@lodestone/core';
import type { Item, SignalItem } from '@lodestone/schema';
import type { Sight } from './History.js';
import { makeItem } from './makeItem.js';
import type { ModelItem, WakeReason } from './Schedule.js';

/** An item by itself, or many signals in one row of the queue. */
export type Queued =
  | (Item & { items?: undefined })
  | { key: string; type: 'signal'; at: string; items: readonly SignalItem[] };

/** The ports of one page's outbox. */
export interface PageWorld {
  clock: Clock;
  timers: Timers;
  random: Random;
  indexedDB: () => IDBFactory;
  fetch: typeof globalThis.fetch;
  isOffline: () => boolean;
  onDelivered: (item: Queued) => void;
  onDead: (item: Queued, code: string) => void;
  onUnavailable: (code: string) => void;
}

/** What the model uses of an outbox. */
export interface OutboxUnderTest {
  enqueue(item: Queued): { stored: Promise<boolean>; attempt: Promise<{ status: string; code?: string }> };
  flush(reason: WakeReason | 'start'): Promise<void>;
  leave(): void;
}

/** Wires an outbox to a page as the SDK does. `prepare` opens the database. */
export type OpenOutbox = (world: PageWorld) => { outbox: OutboxUnderTest; prepare: () => void };

/** One page with its outbox: what a visitor and a browser can do to it. */
export interface ModelPage {
  enqueue(items: readonly ModelItem[]): void;
  wake(reason: WakeReason): void;
  leave(): void;
}

export interface ModelPagePorts extends Omit<PageWorld, 'onDelivered' | 'onDead' | 'onUnavailable'> {
  name: string;
  see: (sight: Sight) => void;
  open: OpenOutbox;
  /** Whether the database is opened with the page, as when a form is being filled. */
  isPrepared: boolean;
}

/** Opens a page and tells everything that its outbox tells. What the outbox throws or rejects is told too. */
export function createModelPage({ name: page, see, open, isPrepared, ...ports }: ModelPagePorts): ModelPage {
  const threw = (error: unknown): void => see({ kind: 'threw', page, text: String(error) });
  const { outbox, prepare } = open({
    ...ports,
    onDelivered(item) {
      for (const key of keysOf(item)) see({ kind: 'delivered', page, key });
    },
    onDead(item, code) {
      for (const key of keysOf(item)) see({ kind: 'dead', page, key, code });
    },
    onUnavailable: (code) => see({ kind: 'unavailable', page, code }),
  });
  see({ kind: 'opened', page });
  if (isPrepared) prepare();
  guard(() => outbox.flush('start'));

  function guard(act: () => unknown): void {
    try {
      Promise.resolve(act()).catch(threw);
    } catch (error) {
      threw(error);
    }
  }

  return {
    enqueue(items) {
      see({ kind: 'enqueued', page, keys: items.map(({ key }) => key) });
      for (const item of queuedOf(items)) {
        guard(() => {
          const { stored, attempt } = outbox.enqueue(item);
          for (const key of keysOf(item)) {
            stored.then((isDurable) => see({ kind: 'stored', page, key, isDurable }), threw);
            attempt.then(({ status, code }) => see({ kind: 'attempt', page, key, status, code }), threw);
          }
        });
      }
    },
    wake(reason) {
      see({ kind: 'woken', page, reason });
      guard(() => outbox.flush(reason));
    },
    leave() {
      see({ kind: 'left', page });
      guard(() => outbox.leave());
    },
  };
}

/** As many as the SDK puts together. */
const PARCEL_SIGNALS = 50;

const keysOf = (item: Queued): string[] => (item.items ?? [item]).map(({ key }) => key);

/** As the SDK does it: signals that come one after the other go in one row. */
function queuedOf(made: readonly ModelItem[]): Queued[] {
  const queued: Queued[] = [];
  let signals: SignalItem[] = [];
  for (const one of made) {
    const item = makeItem(one);
    if (item.type !== 'signal' || one.isRepeated) {
      queued.push(item as Queued);
      signals = [];
      continue;
    }
    if (signals.push(item) === 1)
      queued.push({ key: `parcel-${item.key}`, type: 'signal', at: item.at, items: signals });
    if (signals.length === PARCEL_SIGNALS) signals = [];
  }
  return queued;
}
