import type { Clock } from '@lodestone/core';
import type { Log } from '../log/createLog.js';
import type { Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';
import { type Loop, startLoop } from './startLoop.js';

export interface BehaviourOptions {
  store: Pick<Store, 'projectBehaviour' | 'onLeads'>;
  sites: Sites;
  clock: Pick<Clock, 'monotonicMs'>;
  log: Log;
  /** Whether leads wait for their commit: then the projection keeps out of the way. */
  isBusy: () => boolean;
}

/** Events of one step: 50 to 200 ms of work, of which the database is kept to itself for a part. */
const STEP_EVENTS = 500;
const REST_MS = 250;
const REST_RATIO = 2;
const BUSY_REST_MS = 1_000;
/** Another process was faster with the same events: it goes on, this one stands back. */
const LOST_REST_MS = 1_000;
/** Signals wake nobody, because live views would be woken by each of them: they are found by looking. */
const IDLE_MS = 1_000;

/** Projects what visitors do after it was committed, never in the way of what comes. */
export function startBehaviour({ store, sites, clock, log, isBusy }: BehaviourOptions): Loop {
  return startLoop({
    async step() {
      const startedMs = clock.monotonicMs();
      const count = await store.projectBehaviour(sites.all, STEP_EVENTS);
      if (count === 0) return undefined;
      if (count === undefined) return LOST_REST_MS;
      const tookMs = clock.monotonicMs() - startedMs;
      return isBusy() ? BUSY_REST_MS : Math.max(REST_MS, tookMs * REST_RATIO);
    },
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('projecting behaviour failed', { cause }),
  });
}
