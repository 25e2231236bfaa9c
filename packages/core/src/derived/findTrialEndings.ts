import { DAY_MS } from '../scoring/DAY_MS.js';
import type { Signal } from '../signals/createSignalLog.js';
import { makeDerived } from './makeDerived.js';

/** Days before the end of a trial at which it is ending. */
const LAST_DAYS = 3;

/** `trial_ending`, three days before the `endsAtMs` of the last `trial_started`, unless something was ordered since. */
export function findTrialEndings(log: readonly Signal[]): Signal[] {
  const steps = log.filter(({ name }) => name === 'trial_started' || name === 'order_placed');
  return steps.flatMap((step, index) => {
    const { endsAtMs } = step.props;
    if (step.name !== 'trial_started' || typeof endsAtMs !== 'number' || endsAtMs <= step.atMs) return [];
    const atMs = Math.max(step.atMs, endsAtMs - LAST_DAYS * DAY_MS);
    const next = steps[index + 1];
    return next && next.atMs <= atMs ? [] : [makeDerived('trial_ending', step, atMs, { endsAtMs })];
  });
}
