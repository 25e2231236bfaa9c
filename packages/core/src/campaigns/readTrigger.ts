import type { CampaignTrigger, Trigger } from '@lodestone/schema';
import type { CampaignFacts } from './CampaignFacts.js';

/** Nothing shows by itself in the first seconds. Source: the default display policy, ecosystem R6. */
export const DEFAULT_DELAY_MS = 5_000;
const DEFAULT_SCROLL_PCT = 50;
const DEFAULT_IDLE_MS = 60_000;
/** Nobody tells these: they follow from what happened, or did not. */
const DERIVED = /^(?:cart_abandoned|checkout_stalled|price_revisit|browsing_stall|trial_ending)$/;

export interface TriggerReading {
  rule: unknown;
  seen: unknown;
  passed: boolean;
}

type TriggerFacts = Pick<
  CampaignFacts,
  'engagedMs' | 'visitMs' | 'pages' | 'scrollPct' | 'events' | 'clicks' | 'holds'
>;

/**
 * Reads a trigger against the facts. `manual` never fires by itself. What happened is known among the events: a stage as
 * `stage NAME` (`hot` is `warm` as well), a sign of leaving as `exit VALUE`, and alike `seen`, `idle` and `after`.
 */
export function readTrigger(trigger: Trigger, facts: TriggerFacts): TriggerReading {
  if ('type' in trigger) return readMoment(trigger, facts);
  const inner = 'all' in trigger ? trigger.all : 'any' in trigger ? trigger.any : [trigger.not];
  const readings = inner.map((each) => readTrigger(each, facts));
  const isPassed = ({ passed }: TriggerReading): boolean => passed;
  return {
    rule: trigger,
    seen: readings.map(({ seen }) => seen),
    passed:
      'all' in trigger
        ? readings.every(isPassed)
        : 'any' in trigger
          ? readings.some(isPassed)
          : !isUnread(trigger.not, facts) && !readings.every(isPassed),
  };
}

/** A `not` over what cannot be read yet must not pass. */
function isUnread(trigger: Trigger, facts: TriggerFacts): boolean {
  return !facts.holds && momentsOf(trigger).some(isReadApart);
}

/** Every moment that a trigger names. */
export function momentsOf(trigger: Trigger): CampaignTrigger[] {
  if ('type' in trigger) return [trigger];
  const inner = 'all' in trigger ? trigger.all : 'any' in trigger ? trigger.any : [trigger.not];
  return inner.flatMap(momentsOf);
}

/** Whether a moment is one that `holds` reads. */
export const isReadApart = ({ type, value, props }: CampaignTrigger): boolean =>
  type === 'schedule' || (type === 'event' && (props !== undefined || DERIVED.test(`${value}`)));

function readMoment(moment: CampaignTrigger, facts: TriggerFacts): TriggerReading {
  const { type, value } = moment;
  const name = String(value ?? '');
  const atLeast = (seen: number, least: number): TriggerReading => ({
    rule: { type, value: least },
    seen,
    passed: seen >= least,
  });
  const among = (names: ReadonlySet<string>, wanted: string): TriggerReading => ({
    rule: { type, value: name },
    seen: names.has(wanted),
    passed: names.has(wanted),
  });
  if (isReadApart(moment)) {
    const passed = facts.holds?.(moment);
    return { rule: moment, seen: passed ?? 'unread', passed: passed === true };
  }
  switch (type) {
    case 'delay':
      return atLeast(facts.engagedMs, numberOf(value, DEFAULT_DELAY_MS));
    case 'time':
      return atLeast(facts.visitMs, numberOf(value, DEFAULT_DELAY_MS));
    case 'pages':
      return atLeast(facts.pages, numberOf(value, 2));
    case 'scroll':
      return atLeast(facts.scrollPct, Math.min(100, numberOf(value, DEFAULT_SCROLL_PCT)));
    case 'click':
      return among(facts.clicks, name);
    case 'event':
      return among(facts.events, name);
    case 'idle':
      return among(facts.events, `idle ${numberOf(value, DEFAULT_IDLE_MS)}`);
    case 'seen':
    case 'after':
    case 'stage':
    case 'exit':
      return among(facts.events, `${type} ${name}`);
    default:
      return { rule: { type }, seen: 'never', passed: false };
  }
}

/** How long a visitor must not have touched the page for an `idle` trigger, in milliseconds. */
export const idleMsOf = ({ value }: CampaignTrigger): number => numberOf(value, DEFAULT_IDLE_MS);

/** How much time a `delay` or `time` trigger waits for, in milliseconds. */
export const delayMsOf = ({ value }: CampaignTrigger): number => numberOf(value, DEFAULT_DELAY_MS);

const numberOf = (value: unknown, byDefault: number): number =>
  Number.isFinite(value) ? Math.max(0, value as number) : byDefault;
