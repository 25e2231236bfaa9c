import { EXIT_SIGNALS } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { createScheduler } from './createScheduler.js';
import { onExitIntent } from './onExitIntent.js';

/**
 * Watches for signs of leaving on behalf of a campaign's trigger: each kind is told once a page, and a name of none is passed
 * over. It stores and tells nothing else. Gives the way to stop.
 */
export function watchExit(
  { window, document, clock, timers }: BrowserPorts,
  names: readonly string[],
  onExit: (kind: string) => void,
): () => void {
  const kinds = EXIT_SIGNALS.filter((kind) => names.includes(kind));
  const scheduler = createScheduler(document, timers);
  const stop = onExitIntent(kinds)((_, props) => onExit(String(props?.kind)), {
    ...{ window, document, clock, timers, scheduler },
  });
  return () => {
    stop();
    scheduler.stop();
  };
}
