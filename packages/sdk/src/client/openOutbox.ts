import type { Logger } from '@lodestone/core';
import {
  createFetchTransport,
  createKeepaliveBudget,
  createOutbox,
  createStore,
  type Outbox,
  type QueueItem,
} from '@lodestone/outbox';
import { LIMITS, WIRE_VERSION } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { Teller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { SDK } from '../version.js';
import type { Who } from '../visitor/createVisits.js';

export interface OutboxHandle {
  outbox: Outbox;
  /** Opens the database, so that the next submission is put in the task of its call. */
  prepare(): void;
  /**
   * What `at` is written from: the device's clock, and the server's once an answer told that the device's is wrong by
   * `LIMITS.clockOffsetMs` or more. Smaller errors are the server's to correct, by `sentAt`. Epoch milliseconds.
   */
  itemNowMs(): number;
  /** How far the server's clock is ahead of the device's, as the last answer said; 0 before the first. Milliseconds. */
  wrongMs(): number;
}

/** One database for each site, so that clients of several sites on one origin never meet. */
export const databaseOf = ({ site }: ResolvedOptions): string => `lodestone-${site}`;

/** Wires the outbox to the page: database, requests, and the moments at which the network may work again. */
export function openOutbox(
  options: ResolvedOptions,
  { window, document, clock, timers, random, indexedDB, fetch, isOffline, listen }: BrowserPorts,
  {
    teller,
    logger,
    targets,
    who,
    unstored,
    takeLeft,
  }: {
    teller: Teller;
    logger: Logger;
    targets: ReadonlyMap<string, object | undefined>;
    who: Who;
    /** What is on its way into the database: what a page that ends now may leave behind. */
    unstored: Set<QueueItem>;
    /** Takes in what earlier pages left unfinished, but for what is unwanted. */
    takeLeft: (isUnwanted: (item: QueueItem) => boolean) => void;
  },
): OutboxHandle {
  const { site, endpoint } = options;
  let wrongMs = 0;
  const itemNowMs = (): number => clock.nowMs() + (Math.abs(wrongMs) < LIMITS.clockOffsetMs ? 0 : wrongMs);
  const store = createStore({
    name: databaseOf(options),
    indexedDB,
    timers,
    onUnavailable(code) {
      logger.warn(code);
      teller.tell('storage-unavailable', { code });
    },
    onLost: () => outbox.restore(),
  });
  const budget = createKeepaliveBudget();
  const queue = createOutbox({
    store,
    transport: createFetchTransport({
      url: `${endpoint}/v1/envelopes`,
      fetch,
      nowMs: itemNowMs,
      timers,
      budget,
      isOffline,
    }),
    clock,
    timers,
    random,
    head: () => ({ v: WIRE_VERSION, site, sentAt: new Date(clock.nowMs()).toISOString(), sdk: SDK, ...who }),
    onDelivered(item, receiptId) {
      if (item.type === 'lead')
        teller.tell(
          'success',
          { campaign: item.lead.campaign, key: item.key, receiptId },
          targets.get(item.key),
        );
    },
    onDead(item, code) {
      logger.warn(code as never);
      teller.tell('dead-letter', { key: item.key, code });
    },
    onServerTime(serverTimeMs) {
      wrongMs = serverTimeMs - clock.nowMs();
    },
  });

  const outbox: Outbox = {
    ...queue,
    enqueue(item) {
      const enqueued = queue.enqueue(item);
      // A page that goes away may never see its transaction through, not even a committed one.
      unstored.add(item);
      void enqueued.stored.then(() => unstored.delete(item));
      return enqueued;
    },
    erase(isUnwanted) {
      takeLeft(isUnwanted);
      return queue.erase(isUnwanted);
    },
  };

  listen(window, 'pagehide', outbox.leave);
  for (const reason of ['online', 'pageshow'] as const)
    listen(window, reason, () => void outbox.flush(reason));
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.flush('visible');
  });
  return { outbox, prepare: () => void store.open(), itemNowMs, wrongMs: () => wrongMs };
}
