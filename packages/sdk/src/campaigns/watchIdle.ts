import type { BrowserPorts } from '../browser/createBrowserPorts.js';

const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart'];

/**
 * Tells each time that passed without a touch of the page, in milliseconds. A hidden page does not count, nor one where a field
 * has the focus: whoever reads what to write is not idle.
 */
export function watchIdle(
  { window, document, clock, timers, listen, atEnd }: BrowserPorts,
  waitsMs: readonly number[],
  onIdle: (waitMs: number) => void,
): void {
  const left = new Set(waitsMs);
  let sinceMs = clock.monotonicMs();
  let cancel: () => void = () => undefined;

  function touch(): void {
    sinceMs = clock.monotonicMs();
  }

  function look(): void {
    const field = document.activeElement?.matches('input,textarea,select,[contenteditable]');
    if (field || document.visibilityState !== 'visible') touch();
    const idleMs = clock.monotonicMs() - sinceMs;
    for (const waitMs of left) if (idleMs >= waitMs && left.delete(waitMs)) onIdle(waitMs);
    if (left.size > 0) cancel = timers.after(Math.max(250, Math.min(...left) - idleMs), look);
  }

  for (const type of TOUCHES) listen(window, type, touch);
  atEnd(() => cancel());
  look();
}
