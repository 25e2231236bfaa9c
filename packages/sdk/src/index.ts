export type {
  ConsentPurposes,
  EventDetails,
  EventName,
  Explanation,
  Gate,
  LeadSubmission,
  SubmitIssue,
  SubmitOutcome,
} from '@lodestone/core';
export { LodestoneError } from '@lodestone/core';
export type { Stage } from '@lodestone/core/scoring';
export type { Lodestone, LodestoneClient } from './client/LodestoneClient.js';
export { createLodestone } from './createLodestone.js';
export type { ConsentOption, LodestoneOptions } from './options/LodestoneOptions.js';
export type { Identity } from './visitor/startVisitor.js';
export type {
  LodestoneChatElement,
  LodestoneEventMap,
  LodestoneFormElement,
  LodestonePopupElement,
} from './widgets/elements.js';
