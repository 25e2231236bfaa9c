import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/** A consent platform comes with its own script, at its own time: it is looked for this often, and this long. */
const LOOK_MS = 250;
const GIVE_UP_MS = 60_000;

/** Calls back once the page has a function of this name; never, where none comes within a minute. */
export function whenThere(
  name: string,
  { window, clock, timers, atEnd }: Pick<BrowserPorts, 'window' | 'clock' | 'timers' | 'atEnd'>,
  use: (there: (...args: unknown[]) => unknown) => void,
): void {
  const endMs = clock.monotonicMs() + GIVE_UP_MS;
  let isOver = false;
  atEnd(() => {
    isOver = true;
  });
  function look(): void {
    const there = (window as unknown as Record<string, unknown>)[name];
    if (isOver) return;
    if (typeof there === 'function') use(there as (...args: unknown[]) => unknown);
    else if (clock.monotonicMs() < endMs) timers.after(LOOK_MS, look);
  }
  look();
}
