import type { Clock } from '@lodestone/core';
import { type Loop, startLoop } from '../background/startLoop.js';
import type { Log } from '../log/createLog.js';
import type { Store } from '../store/Store.js';
import type { LookUp } from './lookUpMailDomain.js';
import { planNextLook } from './planNextLook.js';

export interface MailLookUpOptions {
  store: Pick<Store, 'claimMailDomains' | 'settleMailDomain' | 'onLeads'>;
  lookUp: LookUp;
  clock: Pick<Clock, 'nowMs'>;
  log: Log;
}

/** Domains that are asked about at one time: few, since name servers count. */
const CONCURRENCY = 4;
/** Domains that are due later are found by looking at this pace. */
const IDLE_MS = 30_000;

/** Asks the name server about the domains of new leads, after these were stored; no lead ever waits for it. */
export function startMailLookUps({ store, lookUp, clock, log }: MailLookUpOptions): Loop {
  return startLoop({
    async step() {
      const due = await store.claimMailDomains(CONCURRENCY);
      if (due.length === 0) return undefined;
      await Promise.all(
        due.map(async (domain) =>
          store.settleMailDomain(planNextLook(domain, await lookUp(domain.domain), clock.nowMs())),
        ),
      );
      return 0;
    },
    onWake: store.onLeads,
    idleMs: IDLE_MS,
    onFailure: (cause) => log.warn('asking about mail domains failed', { cause }),
  });
}
