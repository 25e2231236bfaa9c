import type { Outcome } from './History.js';
import { deadLettersAreLegitimate } from './invariants/deadLettersAreLegitimate.js';
import { deliveryIsTold } from './invariants/deliveryIsTold.js';
import { faultsAreTold } from './invariants/faultsAreTold.js';
import { nothingIsDoubled } from './invariants/nothingIsDoubled.js';
import { nothingIsLost } from './invariants/nothingIsLost.js';
import { nothingIsSentNeedlessly } from './invariants/nothingIsSentNeedlessly.js';
import { nothingIsStuck } from './invariants/nothingIsStuck.js';
import { orderIsKept } from './invariants/orderIsKept.js';
import { paceIsKept } from './invariants/paceIsKept.js';
import { createRun, type Invariant } from './invariants/Run.js';
import { wakesAreHeeded } from './invariants/wakesAreHeeded.js';
import type { Schedule } from './Schedule.js';

const INVARIANTS: Readonly<Record<string, Invariant>> = {
  nothingIsLost,
  nothingIsDoubled,
  nothingIsSentNeedlessly,
  nothingIsStuck,
  deadLettersAreLegitimate,
  deliveryIsTold,
  orderIsKept,
  paceIsKept,
  wakesAreHeeded,
  faultsAreTold,
};

/** One broken rule: its name and a sentence. */
export interface Violation {
  invariant: string;
  text: string;
}

/** Looks at a finished run by every rule. Pure. */
export function checkInvariants(schedule: Schedule, outcome: Outcome): Violation[] {
  const run = createRun(schedule, outcome);
  return Object.entries(INVARIANTS).flatMap(([invariant, check]) =>
    check(run).map((text) => ({ invariant, text })),
  );
}
