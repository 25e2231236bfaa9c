export type { CampaignFacts, CampaignMemory, RuleReading } from './campaigns/CampaignFacts.js';
export {
  type CampaignVerdict,
  decideCampaign,
  type Explanation,
  explainCampaign,
  type Gate,
  type GateName,
  PAUSE_MS,
} from './campaigns/explainCampaign.js';
export {
  DEFAULT_DELAY_MS,
  delayMsOf,
  idleMsOf,
  isReadApart,
  momentsOf,
  readTrigger,
  type TriggerReading,
} from './campaigns/readTrigger.js';
export {
  DEFAULT_REST_DAYS,
  groupOf,
  type ResolvedCampaign,
  resolveCampaign,
} from './campaigns/resolveCampaign.js';
export {
  type ConsentChange,
  type ConsentPurposes,
  type ConsentSource,
  type ConsentState,
  createConsentState,
} from './consent/createConsentState.js';
export type { ErrorAudience, ErrorCode, ErrorText } from './errors/errorTexts.js';
export { type ErrorProblem, LodestoneError } from './errors/LodestoneError.js';
export { createEmitter, type Emitter, type Listener } from './events/createEmitter.js';
export type { CloseReason, EventDetails, EventName } from './events/events.js';
export type { LeadSubmission, QueuedReason, SubmitIssue, SubmitOutcome } from './events/submission.js';
export { createUuidV7, timeOfUuidV7 } from './ids/createUuidV7.js';
export { parseJson } from './json/parseJson.js';
export type { Clock } from './ports/Clock.js';
export type { KeyValueStore } from './ports/KeyValueStore.js';
export { type LogFields, type Logger, silentLogger } from './ports/Logger.js';
export type { MagnetPort, PromiseState } from './ports/MagnetPort.js';
export type { Random } from './ports/Random.js';
export type { Timers } from './ports/Timers.js';
export type { Direction, Theme, WidgetHost } from './ports/WidgetHost.js';
export { createSignalLog, type Signal, type SignalLog } from './signals/createSignalLog.js';
