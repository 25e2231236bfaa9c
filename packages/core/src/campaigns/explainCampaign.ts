import type { Budget, Campaign } from '@lodestone/schema';
import type { CampaignFacts, CampaignMemory } from './CampaignFacts.js';
import { readBudget, restMsOf } from './readBudget.js';
import { readTrigger } from './readTrigger.js';
import { DEFAULT_REST_DAYS, type ResolvedCampaign, resolveCampaign } from './resolveCampaign.js';

/** In the order in which they are asked: first what cannot change in this page load. */
export type GateName =
  | 'known'
  | 'converted'
  | 'dismissed'
  | 'shown'
  | 'budget'
  | 'group-budget'
  | 'group-rest'
  | 'cancel'
  | 'path'
  | 'search'
  | 'trigger'
  | 'targeting'
  | 'pause'
  | 'surface'
  | 'overlay';

/** One reason for or against: the rule, what was seen, and whether it let the campaign pass. */
export interface Gate {
  gate: GateName;
  rule: unknown;
  seen: unknown;
  passed: boolean;
}

/**
 * `open`: it is on the page. `eligible`: every gate passed. `waiting`: only what may still change in this page load holds it:
 * the trigger, targeting, the path, another surface or something of the page's own. `suppressed`: it will not show in this
 * page load. `unknown`: there is no such campaign.
 */
export type CampaignVerdict = 'open' | 'eligible' | 'waiting' | 'suppressed' | 'unknown';

export interface Explanation {
  campaign: string;
  verdict: CampaignVerdict;
  gates: Gate[];
}

/** Between two things that show by themselves. Source: the default display policy, ecosystem R6. */
export const PAUSE_MS = 30_000;
/** What may change within a page load. */
const PASSING: readonly GateName[] = [
  'path',
  'search',
  'trigger',
  'targeting',
  'pause',
  'surface',
  'overlay',
];

/** What costs something to tell is told by a function, when somebody asks. */
type Row = [rule: unknown, seen: unknown, passed: boolean];
type Read = (campaign: Campaign, facts: CampaignFacts, resolved: ResolvedCampaign) => Row;
const NO_MATTER: Row = ['any', 'any', true];

/** Each gate knows its rule, what it sees and its word; deciding and explaining both walk over this one list. */
const GATES: readonly (readonly [GateName, Read])[] = [
  ['converted', readConverted],
  ['dismissed', readDismissed],
  [
    'shown',
    ({ id }, { shown }, { isAsked }) =>
      isAsked ? NO_MATTER : ['once a page', shown.has(id), !shown.has(id)],
  ],
  ['budget', ({ frequency }, facts, resolved) => readUse(frequency, facts.memory, facts, resolved)],
  [
    'group-budget',
    // A tab at the edge goes with the visitor from page to page.
    (_, facts, resolved) =>
      resolved.placement === 'teaser'
        ? NO_MATTER
        : readUse(facts.group.budget, facts.group.memory, facts, resolved),
  ],
  [
    'group-rest',
    (_, facts, resolved) =>
      resolved.isPromotion && facts.group.budget.restDays
        ? readRest(facts.group.budget.restDays, facts.group.memory, facts, resolved)
        : NO_MATTER,
  ],
  [
    'cancel',
    ({ cancel }, facts) => {
      if (!cancel) return NO_MATTER;
      const { rule, seen, passed } = readTrigger(cancel, facts);
      return [{ not: rule }, seen, !passed];
    },
  ],
  [
    'path',
    (_, { isExcluded }, { isPromotion, isAsked }) =>
      isPromotion && !isAsked ? ['not excluded', isExcluded, !isExcluded] : NO_MATTER,
  ],
  [
    'search',
    (_, { isFirstFromSearch }, { isPromotion, isAsked, placement }) =>
      isPromotion && !isAsked && placement !== 'bar' && placement !== 'teaser'
        ? ['no first page of a phone from a search', isFirstFromSearch, !isFirstFromSearch]
        : NO_MATTER,
  ],
  [
    'trigger',
    (_, facts, { trigger }) => {
      const { rule, seen, passed } = readTrigger(trigger, facts);
      return [rule, seen, passed];
    },
  ],
  ['targeting', readTargeting],
  [
    'pause',
    (_, { nowMs, lastShownAtMs }, { isPromotion, isAsked }) => {
      if (!isPromotion || isAsked || lastShownAtMs === undefined) return NO_MATTER;
      const sinceMs = nowMs - lastShownAtMs;
      // A clock that was put back must not stop everything.
      return [{ pauseMs: PAUSE_MS }, sinceMs, sinceMs >= PAUSE_MS || sinceMs < 0];
    },
  ],
  [
    'surface',
    ({ id }, { openCampaign }) => ['none', openCampaign ?? 'none', !openCampaign || openCampaign === id],
  ],
  [
    'overlay',
    (_, { overlay }, { isAsked }) => [
      'none',
      overlay ?? 'none',
      // What the visitor asked for comes over the own keyboard; a dialog would lie over it.
      !overlay || (isAsked && overlay !== 'dialog'),
    ],
  ],
];

/**
 * Weighs a campaign against the facts, gate by gate. `decideCampaign` walks over the same gates and stops at the first that
 * does not pass: the explanation is what happened. Pure; never throws.
 */
export function explainCampaign(
  id: string,
  campaign: Campaign | undefined,
  facts: CampaignFacts,
): Explanation {
  const known: Gate = {
    gate: 'known',
    rule: 'in the config',
    seen: Boolean(campaign),
    passed: Boolean(campaign),
  };
  if (!campaign) return { campaign: id, verdict: 'unknown', gates: [known] };
  const resolved = resolveCampaign(campaign);
  const gates = GATES.map(([gate, read]): Gate => {
    const [rule, seen, passed] = read(campaign, facts, resolved);
    return { gate, rule, seen: typeof seen === 'function' ? seen() : seen, passed };
  });
  const first = gates.find(({ passed }) => !passed)?.gate;
  return { campaign: id, verdict: verdictOf(id, facts, first), gates: [known, ...gates] };
}

/** The verdict alone, with the first gate that does not pass. Pure; never throws. */
export function decideCampaign(
  campaign: Campaign,
  facts: CampaignFacts,
): { verdict: CampaignVerdict; gate: GateName | undefined } {
  const resolved = resolveCampaign(campaign);
  const gate = GATES.find(([, read]) => !read(campaign, facts, resolved)[2])?.[0];
  return { verdict: verdictOf(campaign.id, facts, gate), gate };
}

/** Gates that may change come after those that may not: the first that holds a campaign back tells the kind. */
function verdictOf(id: string, { openCampaign }: CampaignFacts, gate: GateName | undefined): CampaignVerdict {
  if (openCampaign === id) return 'open';
  if (!gate) return 'eligible';
  return PASSING.includes(gate) ? 'waiting' : 'suppressed';
}

function readConverted({ frequency }: Campaign, { memory, nowMs }: CampaignFacts): Row {
  const { convertedAtMs } = memory;
  const againDays = frequency?.againDays;
  const isAgain = againDays !== undefined && nowMs - (convertedAtMs ?? 0) >= againDays * 86_400_000;
  return [
    againDays === undefined ? 'never' : { againDays },
    convertedAtMs ?? 'never',
    !convertedAtMs || isAgain,
  ];
}

function readDismissed({ frequency }: Campaign, facts: CampaignFacts, resolved: ResolvedCampaign): Row {
  return readRest(frequency?.restDays ?? DEFAULT_REST_DAYS, facts.memory, facts, resolved);
}

function readRest(
  restDays: readonly number[],
  { dismissedAtMs, dismissals = 1 }: CampaignMemory,
  { nowMs }: CampaignFacts,
  { isAsked }: ResolvedCampaign,
): Row {
  const restMs = restMsOf(restDays, dismissals);
  const sinceMs = dismissedAtMs && nowMs - dismissedAtMs;
  // A dismissal in the future was written under a wrong clock: it still counts, from now on.
  return [{ restMs }, sinceMs ?? 'never', isAsked || sinceMs === undefined || sinceMs >= restMs];
}

function readUse(
  budget: Budget | undefined,
  memory: CampaignMemory,
  { nowMs, visitAtMs }: CampaignFacts,
  { isPromotion, isAsked }: ResolvedCampaign,
): Row {
  if (!budget || !isPromotion || isAsked) return NO_MATTER;
  const { seen, passed } = readBudget(budget, memory, nowMs, visitAtMs);
  const { perVisit, max, withinDays } = budget;
  return [{ perVisit, max, withinDays }, seen, passed];
}

function readTargeting({ id, targeting }: Campaign, { meets }: CampaignFacts): Row {
  if (!targeting || ('all' in targeting && targeting.all.length === 0))
    return ['everybody', 'everybody', true];
  const reading = meets?.(targeting, id);
  return [targeting, () => reading?.seen ?? 'unread', reading?.passed === true];
}
