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
  /** What brought it: `signal price_view`, `rule sql`, `decay`. */
  why: string;
}

/** Where everybody begins. */
export const FIRST_STAGES: Stages = {
  temperature: 'cold',
  qualification: '',
  funnel: 'awareness',
  lifecycle: 'visitor',
};

const TEMPERATURES = ['cold', 'warm', 'hot'];

/** What changed between what was kept and what is now, and why. `newest`: the name of the newest signal. */
export function findChanges(before: Stages, now: SubjectStanding, newest: string | undefined): StageChange[] {
  const after = stagesOf(now);
  return AXES.filter((axis) => after[axis] !== before[axis]).map((axis) => ({
    axis,
    from: before[axis],
    to: after[axis],
    why: reasonOf(axis, before, after, newest),
  }));
}

export const stagesOf = ({ temperature, qualification, funnel, lifecycle }: SubjectStanding): Stages => ({
  temperature,
  qualification: qualification ?? '',
  funnel,
  lifecycle,
});

function reasonOf(axis: Axis, before: Stages, after: Stages, newest: string | undefined): string {
  if (axis === 'temperature') {
    const isColder = TEMPERATURES.indexOf(after.temperature) < TEMPERATURES.indexOf(before.temperature);
    return isColder || newest === undefined ? 'decay' : `signal ${newest}`;
  }
  if (axis === 'lifecycle') return after.lifecycle === 'customer' ? 'signal order_placed' : 'rule facts';
  const rule = after[axis];
  return rule === '' || rule === FIRST_STAGES[axis] ? 'decay' : `rule ${rule}`;
}
