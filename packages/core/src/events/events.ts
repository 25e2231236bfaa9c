import type { Placement, WidgetName } from '@lodestone/schema';
import type { ConsentPurposes } from '../consent/createConsentState.js';
import type { QueuedReason } from './submission.js';

interface OfCampaign {
  campaign: string;
}

interface OfWidget extends OfCampaign {
  widget: WidgetName;
  placement: Placement;
}

export type CloseReason = 'button' | 'escape' | 'outside' | 'api' | 'done';

/** Every event and its detail. Details never carry what was typed. */
export interface EventDetails {
  ready: Record<never, never>;
  eligible: OfCampaign;
  suppressed: OfCampaign & { gate: string };
  'before-open': OfWidget;
  open: OfWidget;
  view: OfWidget;
  start: OfWidget;
  step: OfWidget & { step: number };
  'validation-error': OfWidget & { issues: { path: string; code: string }[] };
  'before-submit': OfCampaign & { key: string };
  submit: OfCampaign & { key: string };
  success: OfCampaign & { key: string; receiptId: string };
  queued: OfCampaign & { key: string; reason: QueuedReason };
  error: { code: string; campaign?: string | undefined };
  'before-close': OfWidget & { reason: CloseReason };
  close: OfWidget & { reason: CloseReason };
  dismiss: OfWidget;
  download: OfCampaign;
  'dead-letter': { key: string; code: string };
  'consent-changed': ConsentPurposes;
  'stage-changed': {
    temperature: 'cold' | 'warm' | 'hot';
    qualification: 'iql' | 'mql' | 'sql' | undefined;
    funnel: 'awareness' | 'interest' | 'choice' | 'intent' | 'order';
  };
  'storage-unavailable': { code: string };
}

export type EventName = keyof EventDetails;
