import { factStage, LIFECYCLE_STAGES, type LifecycleStage, lifecycleRank } from '@lodestone/core/lifecycle';
import type { Qualification } from '@lodestone/core/scoring';
import type { Known } from './fieldsOf.js';
import { lifecycleFacts } from './lifecycleFacts.js';

/** From a moment on somebody had come so far. */
export interface Reached {
  atMs: number;
  stage: LifecycleStage;
}

export interface ReachedOptions {
  known: Known;
  /** Times of signals that followed without anybody doing anything. */
  derived: readonly number[];
  qualificationAt(nowMs: number, known: Known): Qualification | undefined;
}

/** The highest that a rule can give; beyond it go an order and hands. */
const HIGHEST = 'sql' satisfies LifecycleStage;

/**
 * How far somebody came by what was known at each moment at which something happened or followed by itself: the stages that
 * were higher than all before, the earliest first. A pure function of what is known now: what turned out to be another
 * person's, or no lead, never counted.
 */
export function findReached({ known, derived, qualificationAt }: ReachedOptions): Reached[] {
  const firstMs = Math.min(...known.leads.filter(({ isLead }) => isLead).map(({ atMs }) => atMs));
  if (firstMs === Number.POSITIVE_INFINITY) return [];
  const times = [...known.leads, ...known.events].map(({ atMs }) => atMs);
  const confirmed = known.leads.flatMap(({ confirmedAtMs }) => confirmedAtMs ?? []);
  const moments = [...new Set([...times, ...confirmed, ...derived])].filter((atMs) => atMs >= firstMs);
  const reached: Reached[] = [];
  for (const atMs of moments.sort((one, other) => one - other)) {
    const then = knownAt(known, atMs);
    const stage = factStage({ ...lifecycleFacts(then, qualificationAt(atMs, then)), hasOrdered: false });
    if (lifecycleRank(stage) > lifecycleRank(stageOf(reached))) reached.push({ atMs, stage });
    if (stage === HIGHEST) break;
  }
  return reached;
}

/** The last of what was reached by a moment. */
export const reachedAt = (reached: readonly Reached[], nowMs: number): LifecycleStage =>
  stageOf(reached.filter(({ atMs }) => atMs <= nowMs));

const stageOf = (reached: readonly Reached[]): LifecycleStage => reached.at(-1)?.stage ?? LIFECYCLE_STAGES[0];

/** What had been done and given by a moment. */
const knownAt = ({ events, visitStartsMs, leads, contacts }: Known, nowMs: number): Known => ({
  events: events.filter(({ atMs }) => atMs <= nowMs),
  visitStartsMs: visitStartsMs.filter((atMs) => atMs <= nowMs),
  leads: leads
    .filter(({ atMs }) => atMs <= nowMs)
    .map((lead) => ((lead.confirmedAtMs ?? 0) > nowMs ? { ...lead, isUnconfirmed: true } : lead)),
  contacts,
});
