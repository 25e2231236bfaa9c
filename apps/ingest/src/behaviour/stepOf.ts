/** How far somebody came with a campaign: 1 viewed, 2 started, 3 submitted. A later step includes the earlier ones. */
export type FunnelStep = 1 | 2 | 3;

const STEPS: Readonly<Record<string, FunnelStep>> = {
  form_view: 1,
  form_dismissed: 1,
  form_start: 2,
  form_field: 2,
  form_abandoned: 2,
  form_submit: 3,
};

/** The step of the funnel that a signal proves. */
export const stepOf = (signal: string): FunnelStep | undefined =>
  Object.hasOwn(STEPS, signal) ? STEPS[signal] : undefined;
