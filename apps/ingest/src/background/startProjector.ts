import type { Clock } from '@lodestone/core';
import type { Log } from '../log/createLog.js';
import type { Inspect, Store } from '../store/Store.js';
import { type Loop, startLoop } from './startLoop.js';

export interface ProjectorOptions {
  store: Pick<Store, 'projectNext' | 'onLeads'>;
  inspect: Inspect;
  clock: Pick<Clock, 'monotonicMs'>;
  log: Log;
  /** Whether leads wait for their commit: then the projector keeps out of the way. */
  isBusy: () => boolean;
}

/** Leads of one step: about 20 ms of work, of which the database is kept to itself for five. */
const STEP_LEADS = 250;
/**
 * The first lead after a silence is inspected at once, those that follow it together: a step costs much more than a lead.
 * What was stored before an update is caught up at a thousand leads a second without being felt.
 */
const REST_MS = 250;
const REST_RATIO = 3;
/** Beside an intake that has more than it can take at once: some hundred leads a second are still inspected. */
const BUSY_REST_MS = 1_000;
/** Another process was faster with the same leads: it goes on, this one stands back. */
const LOST_REST_MS = 1_000;
/** An `identity` item wakes nobody: it is found by looking. */
const IDLE_MS = 2_000;

/** Inspects leads and finds their people after they were committed, never in the way of those that come. */
export function startProjector({ store, inspect, clock, log, isBusy }: ProjectorOptions): Loop {
  return startLoop({
    async step() {
      const startedMs = clock.monotonicMs();
      const count = await store.projectNext(inspect, STEP_LEADS);
      if (count === 0) return undefined;
      if (count === undefined) return LOST_REST_MS;
      const tookMs = clock.monotonicMs() - startedMs;
      return isBusy() ? BUSY_REST_MS : Math.max(REST_MS, tookMs * REST_RATIO);
    },
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('inspecting leads failed', { cause }),
  });
}
