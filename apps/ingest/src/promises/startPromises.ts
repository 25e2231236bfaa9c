import { type Loop, startLoop } from '../background/startLoop.js';
import type { Log } from '../log/createLog.js';
import type { Store } from '../store/Store.js';

export interface PromisesOptions {
  store: Pick<Store, 'onLeads'>;
  /** Keeps some promises; gives how many. */
  step(): Promise<number>;
  log: Log;
}

/** The hour of a reminder wakes nobody: it is found by looking. */
const IDLE_MS = 5_000;

/** Keeps promises as long as the server runs. */
export function startPromises({ store, step, log }: PromisesOptions): Loop {
  return startLoop({
    step: async () => ((await step()) > 0 ? 0 : undefined),
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('keeping promises failed', { cause }),
  });
}
