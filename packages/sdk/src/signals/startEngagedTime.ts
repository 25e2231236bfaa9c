import type { BrowserPorts } from '../browser/createBrowserPorts.js';

export interface EngagedTime {
  /** Milliseconds with the page visible, since the start. */
  engagedMs(): number;
  /** Calls back once when that much time was spent; gives the way to cancel. */
  whenReached(engagedMs: number, callback: () => void): () => void;
  stop(): void;
}

/** Counts time while the page is visible: a background tab and the bfcache stand still. */
export function startEngagedTime({
  document,
  clock,
  timers,
  listen,
}: Pick<BrowserPorts, 'document' | 'clock' | 'timers' | 'listen'>): EngagedTime {
  let countedMs = 0;
  let sinceMs: number | undefined;
  const waits = new Set<{ atMs: number; callback: () => void; cancel: () => void }>();

  const engagedMs = (): number => countedMs + (sinceMs === undefined ? 0 : clock.monotonicMs() - sinceMs);

  function arm(): void {
    for (const wait of waits) {
      wait.cancel();
      if (sinceMs === undefined) continue;
      wait.cancel = timers.after(Math.max(0, wait.atMs - engagedMs()), () => {
        // Timers may come a little early by the other clock.
        if (engagedMs() < wait.atMs) return arm();
        waits.delete(wait);
        wait.callback();
      });
    }
  }

  function onVisibility(): void {
    countedMs = engagedMs();
    sinceMs = document.visibilityState === 'visible' ? clock.monotonicMs() : undefined;
    arm();
  }

  listen(document, 'visibilitychange', onVisibility);
  onVisibility();
  return {
    engagedMs,
    whenReached(atMs, callback) {
      const wait = { atMs, callback, cancel: (): void => undefined };
      waits.add(wait);
      arm();
      return () => {
        wait.cancel();
        waits.delete(wait);
      };
    },
    stop() {
      for (const wait of waits) wait.cancel();
      waits.clear();
    },
  };
}
