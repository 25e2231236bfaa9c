import type { Clock } from '@lodestone/core';
import type { Log } from '../log/createLog.js';
import type { Store } from '../store/Store.js';
import { type Loop, startLoop } from './startLoop.js';

export interface PurgeOptions {
  store: Pick<Store, 'purgeEvents' | 'purgeOfferClocks'>;
  clock: Pick<Clock, 'nowMs'>;
  log: Log;
  keepSignalsDays: number;
}

const DAY_MS = 86_400_000;
/** Between two pages, so that leads are committed in between. */
const REST_MS = 100;
const IDLE_MS = 60 * 60_000;

/** Erases signals, and clocks of offers, whose time is over, every hour, page by page; the months to come get their partitions. */
export function startPurge({ store, clock, log, keepSignalsDays }: PurgeOptions): Loop {
  return startLoop({
    async step() {
      const beforeMs = clock.nowMs() - keepSignalsDays * DAY_MS;
      const hasMore = [await store.purgeEvents(beforeMs), await store.purgeOfferClocks(beforeMs)];
      return hasMore.includes(true) ? REST_MS : undefined;
    },
    onWake: () => () => undefined,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('erasing old signals failed', { cause }),
  });
}
