export { deriveSignals } from '../derived/deriveSignals.js';
export { VISIT_GAP_MS } from '../derived/VISIT_GAP_MS.js';
export { isLike } from '../rules/isLike.js';
export { matchesRule } from '../rules/matchesRule.js';
export { passesTest } from '../rules/passesTest.js';
export type { RuleFacts } from '../rules/RuleFacts.js';
export { readRule } from '../rules/readRule.js';
export { createProfile, type Profile } from './createProfile.js';
export { createScorer, type Scorer } from './createScorer.js';
export { B2B_RULES, SHOP_RULES } from './defaultRules.js';
export { DEFAULT_SEGMENTS } from './defaultSegments.js';
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
  type Standing,
  stageAt,
  standingAt,
} from './stageAt.js';
