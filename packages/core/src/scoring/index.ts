export { matchesRule } from '../rules/matchesRule.js';
export type { RuleFacts } from '../rules/RuleFacts.js';
export { createScorer, type Scorer } from './createScorer.js';
export { B2B_RULES, SHOP_RULES } from './defaultRules.js';
export { type Fit, fitOf } from './fitOf.js';
export { type GridCell, gridOf } from './gridOf.js';
export { TEMPERATURES, type Temperature } from './nextTemperature.js';
export { type LedgerEntry, type Score, scoreAt } from './scoreAt.js';
export {
  FUNNEL_STAGES,
  type FunnelStage,
  QUALIFICATIONS,
  type Qualification,
  type Stage,
  stageAt,
} from './stageAt.js';
