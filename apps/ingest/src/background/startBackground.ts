import type { Clock } from '@lodestone/core';
import type { Log } from '../log/createLog.js';
import type { LookUp } from '../mail/lookUpMailDomain.js';
import { startMailLookUps } from '../mail/startMailLookUps.js';
import { inspectLead } from '../people/inspectLead.js';
import type { Store } from '../store/Store.js';
import { startProjector } from './startProjector.js';

export interface BackgroundOptions {
  store: Store;
  clock: Clock;
  log: Log;
  /** Whether leads wait for their commit. */
  isBusy: () => boolean;
  /** Without it nobody is asked about domains. */
  lookUp?: LookUp | undefined;
}

export interface Background {
  /** Resolves once nothing of it uses the store any more. */
  stop(): Promise<void>;
}

/** All that a server does beside its requests. What it left undone is found by the next start, or by another process. */
export function startBackground({ store, clock, log, isBusy, lookUp }: BackgroundOptions): Background {
  const loops = [
    startProjector({ ...{ store, clock, log, isBusy }, inspect: inspectLead }),
    ...(lookUp ? [startMailLookUps({ store, lookUp, clock, log })] : []),
  ];
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
}
