import { DAY_MS } from '../scoring/DAY_MS.js';
import type { Signal } from '../signals/createSignalLog.js';
import { makeDerived } from './makeDerived.js';
import { VISIT_GAP_MS } from './VISIT_GAP_MS.js';

/** A price that is looked at again after a month is a new interest, not a return to the old one. */
const MAX_DAYS = 30;

/** `price_revisit` for each `price_view` at least 30 minutes and at most 30 days after the one before it. */
export function findPriceRevisits(log: readonly Signal[]): Signal[] {
  const views = log.filter(({ name }) => name === 'price_view');
  return views.flatMap((view, index) => {
    const gapMs = view.atMs - (views[index - 1]?.atMs ?? view.atMs);
    const isRevisit = gapMs >= VISIT_GAP_MS && gapMs <= MAX_DAYS * DAY_MS;
    return isRevisit ? [makeDerived('price_revisit', view, view.atMs)] : [];
  });
}
