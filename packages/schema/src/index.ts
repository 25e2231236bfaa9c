export {
  type Budget,
  type Campaign,
  type CampaignConsent,
  type CampaignField,
  type CampaignTexts,
  type CampaignTrigger,
  EXIT_SIGNALS,
  type ExitSignal,
  type Experiment,
  FIELDS,
  type FieldName,
  type Frequency,
  LOOKS,
  type Look,
  PLACEMENTS,
  type Placement,
  POSITIONS,
  type Position,
  type Schedule,
  type Segment,
  type SignalConfig,
  type SiteConfig,
  TRIGGERS,
  type Trigger,
  type TriggerType,
  type Variant,
  type ViewRule,
  WIDGETS,
  type WidgetName,
} from './config.js';
export {
  type AnswerValue,
  CHANNELS,
  type Channel,
  type ConsentItem,
  type Envelope,
  type EnvelopeHead,
  type EnvelopeShell,
  type IdentityItem,
  ITEM_TYPES,
  type Item,
  type ItemType,
  type LeadItem,
  type MessageItem,
  type SignalItem,
  type SignalProp,
  WIRE_VERSION,
  type WireConsent,
  type WireContact,
  type WireFormSignals,
  type WireLead,
  type WirePage,
} from './envelope.js';
export { findConfigProblem, isSiteConfig } from './guards/findConfigProblem.js';
export { findEnvelopeProblem, isEnvelope, isEnvelopeShell } from './guards/findEnvelopeProblem.js';
export { findItemProblem, isItem } from './guards/findItemProblem.js';
export { findRuleProblem } from './guards/findRuleProblem.js';
export { findRulesProblem } from './guards/findRulesProblem.js';
export { isProblem } from './guards/isProblem.js';
export { isReceipt } from './guards/isReceipt.js';
export { COUNTRY, PURPOSE } from './guards/leadPatterns.js';
export { KEY, LOCALE } from './guards/patterns.js';
export { SIGNAL_NAME } from './guards/signalPattern.js';
export { SITE } from './guards/sitePattern.js';
export * as LIMITS from './limits.js';
export {
  type AssetCard,
  type CallCard,
  type ChatCard,
  type Choice,
  type Interval,
  type LocalText,
  type OfferCard,
  type Prize,
  type Question,
  type RelatedProduct,
  type Speaker,
  WEEKDAYS,
  type WebinarCard,
  type Weekday,
  type WorkingHours,
} from './magnets/index.js';
export type {
  AssetPromise,
  LeadPromise,
  OfferPromise,
  PromiseAnswer,
  PromiseQuestion,
  SeatPromise,
} from './promise.js';
export type { Problem, Receipt, RejectedItem } from './receipt.js';
export type {
  FieldRule,
  FitRule,
  Rule,
  ScoreRule,
  ScoringRules,
  SignalPattern,
  SignalRule,
  Threshold,
  ValueTest,
} from './rules.js';
