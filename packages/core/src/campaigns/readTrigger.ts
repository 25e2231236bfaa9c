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
 * is `warm` as well; a sign of leaving is as `exit KIND`, and any of those that the trigger names will do.
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
      return among(events, `stage ${name}`);
    case 'exit': {
      const kinds = exitKinds(value);
      const seen = kinds.filter((kind) => events.has(`exit ${kind}`));
      return {
        rule: { type, value: kinds.join(' ') },
        seen: seen.join(' ') || 'none',
        passed: seen.length > 0,
      };
    }
    default:
      return { rule: { type }, seen: 'never', passed: false };
  }
}

/** The signs of leaving that an `exit` trigger waits for: by default what a pointer and a phone give away. */
export const exitKinds = (value: unknown): string[] => String(value || 'pointer scroll').split(' ');

const numberOf = (value: unknown, byDefault: number): number =>
  Number.isFinite(value) ? Math.max(0, value as number) : byDefault;
