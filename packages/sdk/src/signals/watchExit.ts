import { EXIT_SIGNALS } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { createScheduler } from './createScheduler.js';
import { onExitIntent } from './onExitIntent.js';

/** What a pointer and a phone give away. */
const BY_DEFAULT = 'pointer scroll';

/**
 * Watches for signs of leaving on behalf of the triggers of campaigns, each of which names its own (`pointer scroll`); a name of
 * none is passed over. Tells a trigger's names when one of them was seen. It stores and tells nothing else. Gives the way to stop.
 */
export function watchExit(
  { window, document, clock, timers }: BrowserPorts,
  triggers: readonly string[],
  onExit: (trigger: string) => void,
): () => void {
  const namesOf = (trigger: string): string[] => (trigger || BY_DEFAULT).split(' ');
  const wanted = triggers.flatMap(namesOf);
  const scheduler = createScheduler(document, timers);
  const stop = onExitIntent(EXIT_SIGNALS.filter((kind) => wanted.includes(kind)))(
    (_, props) => {
      for (const trigger of triggers) if (namesOf(trigger).includes(`${props?.kind}`)) onExit(trigger);
    },
    { window, document, clock, timers, scheduler },
  );
  return () => {
    stop();
    scheduler.stop();
  };
}
