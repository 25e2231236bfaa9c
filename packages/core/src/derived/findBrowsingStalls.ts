import type { Signal } from '../signals/createSignalLog.js';
import { makeDerived } from './makeDerived.js';
import { VISIT_GAP_MS } from './VISIT_GAP_MS.js';

/** Pages of one visit, and its length, from which looking around is long. */
const MIN_PAGES = 8;
const MIN_MS = 5 * 60_000;

/** Whoever did one of these knows what to do next. */
const DECISIONS = ['cart_updated', 'checkout_step', 'order_placed', 'form_submit', 'conversion_click'];

/**
 * `browsing_stall`, once a visit, at the page view that makes it long (8 pages and 5 minutes) while nothing was put in the
 * cart, ordered, asked for or left in it. A visit ends with 30 minutes without any signal.
 */
export function findBrowsingStalls(log: readonly Signal[]): Signal[] {
  const stalls: Signal[] = [];
  let startMs = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  let pages = 0;
  let isOver = false;
  for (const signal of log) {
    if (signal.atMs - lastMs >= VISIT_GAP_MS) {
      startMs = signal.atMs;
      pages = 0;
      isOver = false;
    }
    lastMs = signal.atMs;
    if (DECISIONS.includes(signal.name)) isOver = true;
    if (signal.name !== 'page_view') continue;
    pages += 1;
    if (isOver || pages < MIN_PAGES || signal.atMs - startMs < MIN_MS) continue;
    stalls.push(makeDerived('browsing_stall', signal, signal.atMs, { pages }));
    isOver = true;
  }
  return stalls;
}
