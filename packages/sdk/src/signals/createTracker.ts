import type { ConsentState } from '@lodestone/core';
import type { Outbox } from '@lodestone/outbox';
import { SIGNAL_NAME, type SignalItem, type SignalProp } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/** Signals are sent together: this long after the first of them at the latest, and when the page is left. */
export const SIGNAL_BATCH_MS = 5_000;
/** Signals that memory holds while there is no consent to keep or send them; the oldest give way. */
export const MAX_UNSENT_SIGNALS = 1_000;

export interface Tracker {
  /** Notes a behaviour fact. Kept in memory; stored and sent only while `analytics` is granted. Never throws. */
  track(name: string, props?: Record<string, SignalProp>): void;
  /** Hands what waits to the outbox: the batch is full of time, or the page is being left. */
  leave(): void;
  clear(): void;
}

export interface TrackerPorts extends Pick<BrowserPorts, 'timers'> {
  /** What the items' times are written from. */
  nowMs: () => number;
  outbox: Outbox;
  consent: ConsentState;
  makeKey: () => string;
}

export function createTracker({ outbox, consent, makeKey, nowMs, timers }: TrackerPorts): Tracker {
  let unsent: SignalItem[] = [];
  let cancel: (() => void) | undefined;

  function leave(): void {
    cancel?.();
    cancel = undefined;
    if (consent.isGranted('analytics')) for (const item of unsent.splice(0)) outbox.enqueue(item);
  }

  function soon(): void {
    if (consent.isGranted('analytics')) cancel ??= timers.after(SIGNAL_BATCH_MS, leave);
  }

  // What memory holds from before the grant goes out with it.
  consent.onUpdate(soon);

  return {
    track(name, props = {}) {
      // Anything finer than the name is the server's to judge.
      if (!SIGNAL_NAME.test(name)) return;
      unsent.push({ key: makeKey(), type: 'signal', at: new Date(nowMs()).toISOString(), name, props });
      if (unsent.length >= MAX_UNSENT_SIGNALS) leave();
      unsent = unsent.slice(-MAX_UNSENT_SIGNALS);
      soon();
    },
    leave,
    clear() {
      unsent = [];
    },
  };
}
