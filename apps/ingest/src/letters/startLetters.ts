import { type Loop, startLoop } from '../background/startLoop.js';
import type { Log } from '../log/createLog.js';
import type { Store } from '../store/Store.js';
import type { LetterOffice } from './createLetterOffice.js';

export interface LettersOptions {
  store: Pick<Store, 'onLeads'>;
  step: LetterOffice;
  log: Log;
}

/** A confirmation, and the end of a pause, wake nobody in another process: they are found by looking. */
const IDLE_MS = 5_000;

/** A letter that has not ended by then is cut off; its job is taken again after its lease. */
const STOP_MS = 8_000;

/** Sends letters as long as the server runs. */
export function startLetters({ store, step, log }: LettersOptions): Loop {
  const loop = startLoop({
    step: async () => ((await step()) > 0 ? 0 : undefined),
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('sending letters failed', { cause }),
  });
  return {
    async stop() {
      await loop.stop();
      await step.settled(STOP_MS);
    },
  };
}
