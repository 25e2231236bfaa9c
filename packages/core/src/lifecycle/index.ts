export { factStage, type LifecycleFacts } from './factStage.js';
export { LIFECYCLE_STAGES, type LifecycleStage, lifecycleRank } from './LIFECYCLE_STAGES.js';
export { lifecycleOf, type ManualMove } from './lifecycleOf.js';
export { needsReason } from './needsReason.js';
