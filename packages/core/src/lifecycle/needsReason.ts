import { type LifecycleStage, lifecycleRank } from './LIFECYCLE_STAGES.js';

/** Whether a move by hand has to say why: backwards, and to where only a person can tell. */
export const needsReason = (from: LifecycleStage, to: LifecycleStage): boolean =>
  to === 'opportunity' || to === 'disqualified' || lifecycleRank(to) < lifecycleRank(from);
