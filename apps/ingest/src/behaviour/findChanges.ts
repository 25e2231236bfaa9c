import { LIFECYCLE_STAGES } from '@lodestone/core/lifecycle';
import { FUNNEL_STAGES, QUALIFICATIONS } from '@lodestone/core/scoring';
import type { SubjectStanding } from './standSubject.js';

export const AXES = ['temperature', 'qualification', 'funnel', 'lifecycle'] as const;
export type Axis = (typeof AXES)[number];

/** The four stages of somebody; none where nobody looked yet. */
export type Stages = Record<Axis, string>;

/** A stage that is another one now. */
export interface StageChange {
  axis: Axis;
  /** Empty: none. */
  from: string;
  to: string;
  /**
   * What brought it: `signal price_view`, `rule sql`, `decay`, `hand`; where somebody fell back though nothing faded, `rules` (they are
   * others now) or `history` (what is known is another thing now: it was erased, judged anew, or turned out to be somebody else's).
   */
  why: string;
}

/** Where everybody begins. */
export const FIRST_STAGES: Stages = {
  temperature: 'cold',
  qualification: '',
  funnel: 'awareness',
  lifecycle: 'visitor',
};

/** Where somebody stood at the last look, and when and by which rules that was. */
export interface Before {
  stages: Stages;
  /** The same moment, judged by what has become known and by the rules in force now. */
  rejudged: Stages;
  hasSameRules: boolean;
  /** Somebody set the lifecycle by hand since. */
  isMoved: boolean;
}

export const NEVER_SEEN: Before = {
  stages: FIRST_STAGES,
  rejudged: FIRST_STAGES,
  hasSameRules: true,
  isMoved: false,
};

const ORDERS: Record<Axis, readonly string[]> = {
  temperature: ['cold', 'warm', 'hot'],
  qualification: ['', ...QUALIFICATIONS],
  funnel: FUNNEL_STAGES,
  lifecycle: ['disqualified', ...LIFECYCLE_STAGES],
};

/** What changed between what was kept and what is now, and why. `strongest`: the name of the signal that gave most points since. */
export function findChanges(
  before: Before,
  now: SubjectStanding,
  strongest: string | undefined,
): StageChange[] {
  const after = stagesOf(now);
  return AXES.filter((axis) => after[axis] !== before.stages[axis]).map((axis) => ({
    axis,
    from: before.stages[axis],
    to: after[axis],
    why: reasonOf(axis, before, after, strongest),
  }));
}

export const stagesOf = ({ temperature, qualification, funnel, lifecycle }: SubjectStanding): Stages => ({
  temperature,
  qualification: qualification ?? '',
  funnel,
  lifecycle,
});

function reasonOf(axis: Axis, before: Before, after: Stages, strongest: string | undefined): string {
  if (axis === 'lifecycle' && before.isMoved) return 'hand';
  const order = ORDERS[axis];
  const hasFallen = order.indexOf(after[axis]) < order.indexOf(before.stages[axis]);
  if (hasFallen && before.rejudged[axis] !== before.stages[axis])
    return before.hasSameRules ? 'history' : 'rules';
  if (axis === 'temperature') return hasFallen || strongest === undefined ? 'decay' : `signal ${strongest}`;
  if (axis === 'lifecycle') return after.lifecycle === 'customer' ? 'signal order_placed' : 'rule facts';
  const rule = after[axis];
  return rule === '' || rule === FIRST_STAGES[axis] ? 'decay' : `rule ${rule}`;
}
