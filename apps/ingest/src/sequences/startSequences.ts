import { type Loop, startLoop } from '../background/startLoop.js';
import type { LetterOffice } from '../letters/createLetterOffice.js';
import type { Log } from '../log/createLog.js';

export interface SequencesOptions {
  step: LetterOffice;
  log: Log;
}

/** Waits are hours and days: nothing wakes it, it looks. */
const IDLE_MS = 15_000;
/** As letters have. */
const STOP_MS = 8_000;

/** Sends the letters of sequences as long as the server runs. */
export function startSequences({ step, log }: SequencesOptions): Loop {
  const loop = startLoop({
    step: async () => ((await step()) > 0 ? 0 : undefined),
    onWake: () => () => undefined,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('sending sequences failed', { cause }),
  });
  return {
    async stop() {
      await loop.stop();
      await step.settled(STOP_MS);
    },
  };
}
