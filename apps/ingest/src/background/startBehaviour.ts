import type { Clock } from '@lodestone/core';
import type { Log } from '../log/createLog.js';
import type { Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';
import { pacedStep } from './pacedStep.js';
import { type Loop, startLoop } from './startLoop.js';

export interface BehaviourOptions {
  store: Pick<Store, 'projectBehaviour' | 'onLeads'>;
  sites: Sites;
  clock: Pick<Clock, 'monotonicMs'>;
  log: Log;
  /** Whether leads wait for their commit. */
  isBusy: () => boolean;
}

/** Events of one step: 50 to 200 ms of work, of which the database is kept to itself for a part. */
const STEP_EVENTS = 500;
const REST_RATIO = 2;
/** Signals wake nobody, because live views would be woken by each of them: they are found by looking. */
const IDLE_MS = 1_000;

/** Projects what visitors do after it was committed, never in the way of what comes. */
export function startBehaviour({ store, sites, clock, log, isBusy }: BehaviourOptions): Loop {
  return startLoop({
    step: pacedStep({
      work: () => store.projectBehaviour(sites.all, STEP_EVENTS),
      ...{ clock, isBusy, restRatio: REST_RATIO },
    }),
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('projecting behaviour failed', { cause }),
  });
}
