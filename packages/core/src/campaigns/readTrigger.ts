import type { CampaignTrigger } from '@lodestone/schema';
import type { CampaignFacts } from './CampaignFacts.js';

/** Nothing shows by itself in the first seconds. Source: the default display policy, ecosystem R6. */
export const DEFAULT_DELAY_MS = 5_000;
const DEFAULT_SCROLL_PCT = 50;

export interface TriggerReading {
  rule: Required<CampaignTrigger> | { type: CampaignTrigger['type'] };
  seen: number | boolean | string;
  passed: boolean;
}

/**
 * Reads a trigger against the facts. `manual` never fires by itself; `exit` and `stage` have no signal yet, say so, and
 * never fire.
 */
export function readTrigger(trigger: CampaignTrigger, facts: CampaignFacts): TriggerReading {
  const { type, value } = trigger;
  const number = typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  const name = String(value ?? '');
  switch (type) {
    case 'delay': {
      const delayMs = Math.max(0, number ?? DEFAULT_DELAY_MS);
      return { rule: { type, value: delayMs }, seen: facts.engagedMs, passed: facts.engagedMs >= delayMs };
    }
    case 'scroll': {
      const depthPct = Math.min(100, Math.max(0, number ?? DEFAULT_SCROLL_PCT));
      return { rule: { type, value: depthPct }, seen: facts.scrollPct, passed: facts.scrollPct >= depthPct };
    }
    case 'click':
      return { rule: { type, value: name }, seen: facts.clicks.has(name), passed: facts.clicks.has(name) };
    case 'event':
      return { rule: { type, value: name }, seen: facts.events.has(name), passed: facts.events.has(name) };
    case 'manual':
      return { rule: { type }, seen: 'opened by the page only', passed: false };
    default:
      return { rule: { type }, seen: 'no such signal in this version', passed: false };
  }
}
