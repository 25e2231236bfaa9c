import type { Budget } from '@lodestone/schema';
import type { CampaignMemory } from './CampaignFacts.js';

const DAY_MS = 86_400_000;

/** What a campaign or a group used of its budget. */
export interface BudgetReading {
  seen: { visit: number; total: number };
  passed: boolean;
}

/** Whether one more showing is within a budget. Pure. */
export function readBudget(
  { perVisit, max, withinDays }: Budget,
  { shownAtMs = [] }: CampaignMemory,
  nowMs: number,
  visitAtMs: number,
): BudgetReading {
  const since = (atMs: number): number => shownAtMs.filter((shown) => shown >= atMs).length;
  const visit = since(visitAtMs);
  const total = withinDays === undefined ? shownAtMs.length : since(nowMs - withinDays * DAY_MS);
  return {
    seen: { visit, total },
    passed: visit < (perVisit ?? Number.POSITIVE_INFINITY) && total < (max ?? Number.POSITIVE_INFINITY),
  };
}

/** How long a visitor is left in peace after so many dismissals, in milliseconds. */
export function restMsOf(restDays: readonly number[], dismissals: number): number {
  const days = restDays[Math.min(Math.max(1, dismissals), restDays.length) - 1] ?? 0;
  return days * DAY_MS;
}
