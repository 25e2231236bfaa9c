export { createSeededRandom } from '../createSeededRandom.js';
export { checkInvariants, type Violation } from './checkInvariants.js';
export { chooseSeeds } from './chooseSeeds.js';
export {
  createModelPage,
  type ModelPage,
  type OpenOutbox,
  type OutboxUnderTest,
  type PageWorld,
} from './createModelPage.js';
export { createModelServer, type Exchange, type ModelServer, type WireAnswer } from './createModelServer.js';
export { createPageStorage, type PageStorage } from './createPageStorage.js';
export type { Fault } from './Fault.js';
export { generateSchedule } from './generateSchedule.js';
export type { Observation, OpenPage, Outcome, Sight } from './History.js';
export * as MODEL_LIMITS from './limits.js';
export type { ModelDevice } from './ModelDevice.js';
export { type Carry, observeFetch, readHeard } from './observeFetch.js';
export { renderHistory, renderSchedule } from './renderSchedule.js';
export { runSchedule } from './runSchedule.js';
export type {
  Action,
  ModelItem,
  PageEnd,
  Poison,
  Schedule,
  Step,
  StorageMode,
  Tab,
  WakeReason,
} from './Schedule.js';
export { shrinkSchedule } from './shrinkSchedule.js';
