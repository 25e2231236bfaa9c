import type { Clock } from '@lodestone/core';
import type { Log } from '../log/createLog.js';
import type { Inspect, Store } from '../store/Store.js';
import { pacedStep } from './pacedStep.js';
import { type Loop, startLoop } from './startLoop.js';

export interface ProjectorOptions {
  store: Pick<Store, 'projectNext' | 'onLeads'>;
  inspect: Inspect;
  clock: Pick<Clock, 'monotonicMs'>;
  log: Log;
  /** Whether leads wait for their commit. */
  isBusy: () => boolean;
}

/** Leads of one step: about 20 ms of work, of which the database is kept to itself for five. */
const STEP_LEADS = 250;
/** What was stored before an update is caught up at a thousand leads a second without being felt; beside a busy intake at some hundred. */
const REST_RATIO = 3;
/** An `identity` item wakes nobody: it is found by looking. */
const IDLE_MS = 2_000;

/** Inspects leads and finds their people after they were committed, never in the way of those that come. */
export function startProjector({ store, inspect, clock, log, isBusy }: ProjectorOptions): Loop {
  return startLoop({
    step: pacedStep({
      work: () => store.projectNext(inspect, STEP_LEADS),
      ...{ clock, isBusy, restRatio: REST_RATIO },
    }),
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('inspecting leads failed', { cause }),
  });
}
