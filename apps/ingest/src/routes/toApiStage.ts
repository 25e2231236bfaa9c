import type { LeadStage } from '../store/behaviour/BehaviourStore.js';
import type { LeadStanding } from '../store/Store.js';

/** Where somebody stands at this moment, with a reason for every point; `ledger` adds up to `score`. */
export function toApiStage(
  { qualification, scoreWeekBefore, ledger, ...stage }: LeadStage,
  standing: LeadStanding | undefined,
) {
  return {
    ...stage,
    qualification: qualification ?? null,
    trend: stage.score - scoreWeekBefore,
    source: standing?.source ?? 'unknown',
    device: standing?.device ?? 'unknown',
    ledger: ledger.map(({ atMs, ...entry }) => ({ ...entry, at: new Date(atMs).toISOString() })),
  };
}
