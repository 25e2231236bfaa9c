import type { Logger } from '@lodestone/core';
import {
  createFetchTransport,
  createKeepaliveBudget,
  createOutbox,
  createStore,
  type Outbox,
} from '@lodestone/outbox';
import { WIRE_VERSION } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { Teller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { SDK } from '../version.js';

export interface OutboxHandle {
  outbox: Outbox;
  /** Opens the database, so that the next submission is put in the task of its call. */
  prepare(): void;
  stop(): void;
}

/** Wires the outbox to the page: database, requests, and the moments at which the network may work again. */
export function openOutbox(
  { site, endpoint }: ResolvedOptions,
  { window, document, clock, timers, random, indexedDB, fetch, isOffline }: BrowserPorts,
  { teller, logger }: { teller: Teller; logger: Logger },
): OutboxHandle {
  const store = createStore({
    name: `lodestone-${site}`,
    indexedDB,
    timers,
    onUnavailable(code) {
      logger.warn(code);
      teller.tell('storage-unavailable', { code });
    },
  });
  const budget = createKeepaliveBudget();
  const outbox = createOutbox({
    store,
    transport: createFetchTransport({
      url: `${endpoint}/v1/envelopes`,
      fetch,
      clock,
      timers,
      budget,
      isOffline,
    }),
    clock,
    timers,
    random,
    head: () => ({ v: WIRE_VERSION, site, sentAt: new Date(clock.nowMs()).toISOString(), sdk: SDK }),
    onDelivered(item, receiptId) {
      if (item.type === 'lead')
        teller.tell('success', { campaign: item.lead.campaign, key: item.key, receiptId });
    },
    onDead(item, code) {
      logger.warn(code as never);
      teller.tell('dead-letter', { key: item.key, code });
    },
    onServerTime: () => undefined,
  });

  const onOnline = (): void => void outbox.flush('online');
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') void outbox.flush('visible');
  };
  const onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void outbox.flush('pageshow');
  };
  const onPageHide = (): void => outbox.leave();
  window.addEventListener('online', onOnline);
  window.addEventListener('pageshow', onPageShow);
  window.addEventListener('pagehide', onPageHide);
  document.addEventListener('visibilitychange', onVisible);

  return {
    outbox,
    prepare: () => void store.open(true),
    stop() {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('pageshow', onPageShow);
      window.removeEventListener('pagehide', onPageHide);
      document.removeEventListener('visibilitychange', onVisible);
      outbox.stop();
    },
  };
}
