import type { Timers } from '@lodestone/core';
import { listenTo } from './listenTo.js';

/** One beat for all sources: layout is read and time is counted here, never in the handlers of scrolls and pointers. */
export interface Scheduler {
  /** Calls the listener once a beat while the page is visible; gives the way to stop. */
  onBeat(listener: () => void): () => void;
  stop(): void;
}

/** A beat, in milliseconds. */
export const BEAT_MS = 1_000;

/** Makes the beat of one page. A hidden page, or one in the bfcache, has none. */
export function createScheduler(document: Document, timers: Timers): Scheduler {
  const listeners = new Set<() => void>();
  let cancel: (() => void) | undefined;

  function beat(): void {
    cancel = undefined;
    for (const listener of [...listeners]) listener();
    arm();
  }

  function arm(): void {
    const isNeeded = listeners.size > 0 && document.visibilityState === 'visible';
    if (isNeeded) cancel ??= timers.after(BEAT_MS, beat);
    else {
      cancel?.();
      cancel = undefined;
    }
  }

  const stopListening = listenTo(document, ['visibilitychange'], arm);
  return {
    onBeat(listener) {
      listeners.add(listener);
      arm();
      return () => {
        listeners.delete(listener);
        arm();
      };
    },
    stop() {
      stopListening();
      listeners.clear();
      arm();
    },
  };
}
