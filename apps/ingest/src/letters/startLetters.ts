import { type Loop, startLoop } from '../background/startLoop.js';
import type { Log } from '../log/createLog.js';
import type { Store } from '../store/Store.js';

export interface LettersOptions {
  store: Pick<Store, 'onLeads'>;
  /** Sends some letters; gives how many. */
  step(): Promise<number>;
  log: Log;
}

/** A confirmation, and the end of a pause, wake nobody in another process: they are found by looking. */
const IDLE_MS = 5_000;

/** Sends letters as long as the server runs. */
export function startLetters({ store, step, log }: LettersOptions): Loop {
  return startLoop({
    step: async () => ((await step()) > 0 ? 0 : undefined),
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('sending letters failed', { cause }),
  });
}
