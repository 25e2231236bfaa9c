import { FUNNEL_STEPS, type FunnelRow, type FunnelStep } from '../../api/Funnel.js';

/** Rates over fewer visits than this say more about chance than about the form. */
export const SMALL_COUNT = 30;

/** One step of a funnel beside the step before it. */
export interface Step {
  name: FunnelStep;
  count: number;
  /** Of those who came to the step before, how many went on: 0 to 1. Nothing at the first step, or after an empty one. */
  rate: number | undefined;
  /** How many were lost since the step before. */
  lost: number;
  /** The step before has so few that the rate is not worth much. */
  isSmall: boolean;
  /** Of all who began: 0 to 1. */
  share: number;
}

/** The steps of one row with what goes on and what is lost between them. */
export function toSteps(row: Record<FunnelStep, number>): Step[] {
  return FUNNEL_STEPS.map((name, index) => {
    const count = row[name];
    const earlier = FUNNEL_STEPS[index - 1];
    const before = earlier === undefined ? undefined : row[earlier];
    return {
      name,
      count,
      rate: before ? count / before : undefined,
      lost: before === undefined ? 0 : Math.max(before - count, 0),
      isSmall: before !== undefined && before < SMALL_COUNT,
      share: row.viewed > 0 ? count / row.viewed : 0,
    };
  });
}

/** All rows together: every visit with a campaign is in one group alone. */
export function sumOf(rows: readonly FunnelRow[]): Record<FunnelStep, number> {
  const sum = { viewed: 0, started: 0, submitted: 0, leads: 0, qualified: 0 };
  for (const row of rows) for (const step of FUNNEL_STEPS) sum[step] += row[step];
  return sum;
}
