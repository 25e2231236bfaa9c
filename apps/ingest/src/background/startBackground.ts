import type { Clock } from '@lodestone/core';
import type { LetterOffice } from '../letters/createLetterOffice.js';
import { startLetters } from '../letters/startLetters.js';
import type { Log } from '../log/createLog.js';
import type { LookUp } from '../mail/lookUpMailDomain.js';
import { startMailLookUps } from '../mail/startMailLookUps.js';
import { inspectLead } from '../people/inspectLead.js';
import { startPromises } from '../promises/startPromises.js';
import { startSequences } from '../sequences/startSequences.js';
import type { Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';
import { startBehaviour } from './startBehaviour.js';
import { startProjector } from './startProjector.js';
import { startPurge } from './startPurge.js';

export interface BackgroundOptions {
  store: Store;
  sites: Sites;
  clock: Clock;
  log: Log;
  /** Whether leads wait for their commit. */
  isBusy: () => boolean;
  /** After so many days signals are erased. */
  keepSignalsDays: number;
  /** Without it nobody is asked about domains. */
  lookUp?: LookUp | undefined;
  /** Sends some letters; without it they wait. */
  sendLetters?: LetterOffice | undefined;
  /** The same for the letters of sequences. */
  sendSequences?: LetterOffice | undefined;
  /** Keeps some of what leads were promised. */
  keepPromises?: (() => Promise<number>) | undefined;
}

export interface Background {
  /** Resolves once nothing of it uses the store any more. */
  stop(): Promise<void>;
}

/** All that a server does beside its requests. What it left undone is found by the next start, or by another process. */
export function startBackground(options: BackgroundOptions): Background {
  const { store, sites, clock, log, isBusy, keepSignalsDays, lookUp, sendLetters } = options;
  const { sendSequences, keepPromises } = options;
  const loops = [
    startProjector({ ...{ store, clock, log, isBusy }, inspect: inspectLead }),
    startBehaviour({ store, sites, clock, log, isBusy }),
    startPurge({ store, clock, log, keepSignalsDays }),
    ...(sendLetters ? [startLetters({ store, log, step: sendLetters })] : []),
    ...(keepPromises ? [startPromises({ store, log, step: keepPromises })] : []),
    ...(sendSequences ? [startSequences({ log, step: sendSequences })] : []),
    ...(lookUp ? [startMailLookUps({ store, lookUp, clock, log })] : []),
  ];
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
}
