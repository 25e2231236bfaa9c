import type { Outbox } from '@lodestone/outbox';
import type { SignalItem } from '@lodestone/schema';
import type { VisitorPorts } from './startVisitor.js';

/** Signals are sent together: this long after the first of them at the latest, and when the page is left. */
export const SIGNAL_BATCH_MS = 5_000;
/** Signals that memory holds while there is no consent to keep or send them; the oldest give way. */
export const MAX_UNSENT_SIGNALS = 1_000;

/**
 * Signals of one row of the outbox: a row costs the same with one or many. Few enough that they fit into an envelope with
 * the props of a page that tells much.
 */
export const ROW_SIGNALS = 50;

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
  { timers, makeKey }: Pick<VisitorPorts, 'timers' | 'makeKey'>,
  isGranted: () => boolean,
): SignalSender {
  let unsent: SignalItem[] = [];
  let cancel: (() => void) | undefined;

  function leave(): void {
    cancel?.();
    cancel = undefined;
    while (isGranted() && unsent.length > 0) {
      const items = unsent.splice(0, ROW_SIGNALS);
      const { at } = items.at(-1) as SignalItem;
      outbox.enqueue({ key: makeKey(), type: 'signal', at, items });
    }
  }

  function wake(): void {
    if (isGranted() && unsent.length > 0) cancel ??= timers.after(SIGNAL_BATCH_MS, leave);
  }

  return {
    send(item) {
      unsent.push(item);
      if (unsent.length >= MAX_UNSENT_SIGNALS) leave();
      if (unsent.length > MAX_UNSENT_SIGNALS) unsent.shift();
      wake();
    },
    leave,
    wake,
    clear() {
      unsent = [];
    },
  };
}
