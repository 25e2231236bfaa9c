/** How far the relationship with somebody has come; every step includes those before it. */
export const LIFECYCLE_STAGES = [
  'visitor',
  'subscriber',
  'lead',
  'iql',
  'mql',
  'sql',
  'opportunity',
  'customer',
] as const;

/** `disqualified`: set aside by hand, with a reason. */
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number] | 'disqualified';

/** Where a stage stands in the order; set aside stands before everything. */
export const lifecycleRank = (stage: LifecycleStage): number =>
  (LIFECYCLE_STAGES as readonly string[]).indexOf(stage);
