import type { BrowserPorts } from '../browser/createBrowserPorts.js';

export interface EngagedTime {
  /** Milliseconds with the page visible, since the start. */
  engagedMs(): number;
  /** Calls `onReached` when that much time was spent. */
  watch(engagedMs: number): void;
}

/** Counts time while the page is visible: a background tab and the bfcache stand still. */
export function startEngagedTime(
  {
    document,
    clock,
    timers,
    listen,
    atEnd,
  }: Pick<BrowserPorts, 'document' | 'clock' | 'timers' | 'listen' | 'atEnd'>,
  onReached: () => void,
): EngagedTime {
  let countedMs = 0;
  let sinceMs: number | undefined;
  let marksMs: number[] = [];
  let stop = (): void => undefined;

  const engagedMs = (): number => countedMs + (sinceMs === undefined ? 0 : clock.monotonicMs() - sinceMs);

  function arm(): void {
    stop();
    const leftMs = Math.min(...marksMs) - engagedMs();
    // Nothing left, or nobody looking.
    if (sinceMs === undefined || leftMs === Number.POSITIVE_INFINITY) return;
    stop = timers.after(Math.max(0, leftMs), () => {
      const nowMs = engagedMs();
      marksMs = marksMs.filter((markMs) => markMs > nowMs);
      onReached();
      arm();
    });
  }

  function onVisibility(): void {
    countedMs = engagedMs();
    sinceMs = document.visibilityState === 'visible' ? clock.monotonicMs() : undefined;
    arm();
  }

  listen(document, 'visibilitychange', onVisibility);
  atEnd(() => stop());
  onVisibility();
  return {
    engagedMs,
    watch(markMs) {
      marksMs.push(markMs);
      arm();
    },
  };
}
