import {
  type ConsentState,
  createSignalLog,
  type Logger,
  type Signal,
  type SignalLog,
} from '@lodestone/core';
import type { Outbox } from '@lodestone/outbox';
import { SIGNAL_NAME, type SignalItem, type SignalProp } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/** Signals are sent together: this long after the first of them at the latest, and when the page is left. */
export const SIGNAL_BATCH_MS = 5_000;

export interface Tracker {
  readonly log: SignalLog;
  /** Notes a behaviour fact. Kept in memory; stored and sent only while `analytics` is granted. Never throws. */
  track(name: string, props?: Record<string, SignalProp>, atMs?: number): void;
  /** Hands what waits to the outbox: the page is being left. */
  leave(): void;
  clear(): void;
  stop(): void;
}

export interface TrackerPorts extends Pick<BrowserPorts, 'clock' | 'timers'> {
  outbox: Outbox;
  consent: ConsentState;
  logger: Logger;
  makeKey: () => string;
}

export function createTracker({ outbox, consent, logger, makeKey, clock, timers }: TrackerPorts): Tracker {
  const log = createSignalLog();
  let unsent: SignalItem[] = [];
  let cancel: (() => void) | undefined;

  function leave(): void {
    cancel?.();
    cancel = undefined;
    if (!consent.isGranted('analytics')) return;
    const items = unsent;
    unsent = [];
    for (const item of items) outbox.enqueue(item);
  }

  function soon(): void {
    if (consent.isGranted('analytics')) cancel ??= timers.after(SIGNAL_BATCH_MS, leave);
  }

  // What memory holds from before the grant goes out with it.
  const stopConsent = consent.onChange(soon);

  return {
    log,
    track(name, props = {}, atMs = clock.nowMs()) {
      if (!SIGNAL_NAME.test(name)) return logger.debug('track: no such name');
      const signal: Signal = { key: makeKey(), name, atMs, props };
      const item: SignalItem = {
        key: signal.key,
        type: 'signal',
        at: new Date(atMs).toISOString(),
        name,
        props,
      };
      log.add(signal);
      unsent.push(item);
      // The log is the bound of memory: what it forgot is not sent either.
      if (unsent.length > log.all().length) unsent.shift();
      soon();
    },
    leave,
    clear() {
      log.clear();
      unsent = [];
    },
    stop() {
      leave();
      stopConsent();
    },
  };
}
