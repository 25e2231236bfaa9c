import type { Outbox } from '@lodestone/outbox';
import type { SignalItem } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/** Signals are sent together: this long after the first of them at the latest, and when the page is left. */
export const SIGNAL_BATCH_MS = 5_000;
/** Signals that memory holds while there is no consent to keep or send them; the oldest give way. */
export const MAX_UNSENT_SIGNALS = 1_000;

export interface SignalSender {
  send(item: SignalItem): void;
  /** Hands what waits to the outbox: the page is being left. */
  leave(): void;
  /** The grant has come: what memory held goes out with the next batch. */
  wake(): void;
  clear(): void;
}

/** Collects signals and hands them to the outbox, only while `isGranted` says so. */
export function createSignalSender(
  outbox: Outbox,
  { timers }: Pick<BrowserPorts, 'timers'>,
  isGranted: () => boolean,
): SignalSender {
  let unsent: SignalItem[] = [];
  let cancel: (() => void) | undefined;

  function leave(): void {
    cancel?.();
    cancel = undefined;
    if (isGranted()) for (const item of unsent.splice(0)) outbox.enqueue(item);
  }

  function wake(): void {
    if (isGranted() && unsent.length > 0) cancel ??= timers.after(SIGNAL_BATCH_MS, leave);
  }

  return {
    send(item) {
      unsent.push(item);
      if (unsent.length >= MAX_UNSENT_SIGNALS) leave();
      unsent = unsent.slice(-MAX_UNSENT_SIGNALS);
      wake();
    },
    leave,
    wake,
    clear() {
      unsent = [];
    },
  };
}
