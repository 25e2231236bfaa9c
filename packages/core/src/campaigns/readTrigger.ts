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
 * Reads a trigger against the facts. `manual` never fires by itself. A stage is known among the events as `stage NAME`, and `hot`
 * is `warm` as well; that the visitor is leaving is as `exit VALUE`, by the value of the trigger.
 */
export function readTrigger({ type, value }: CampaignTrigger, facts: CampaignFacts): TriggerReading {
  const { engagedMs, scrollPct, events, clicks } = facts;
  const name = String(value ?? '');
  const atLeast = (seen: number, least: number): TriggerReading => ({
    rule: { type, value: least },
    seen,
    passed: seen >= least,
  });
  const among = (names: ReadonlySet<string>, wanted = name): TriggerReading => ({
    rule: { type, value: name },
    seen: names.has(wanted),
    passed: names.has(wanted),
  });
  switch (type) {
    case 'delay':
      return atLeast(engagedMs, numberOf(value, DEFAULT_DELAY_MS));
    case 'scroll':
      return atLeast(scrollPct, Math.min(100, numberOf(value, DEFAULT_SCROLL_PCT)));
    case 'click':
      return among(clicks);
    case 'event':
      return among(events);
    case 'stage':
    case 'exit':
      return among(events, `${type} ${name}`);
    default:
      return { rule: { type }, seen: 'never', passed: false };
  }
}

const numberOf = (value: unknown, byDefault: number): number =>
  Number.isFinite(value) ? Math.max(0, value as number) : byDefault;
