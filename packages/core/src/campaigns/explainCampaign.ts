import type { Campaign, Rule } from '@lodestone/schema';
import type { CampaignFacts } from './CampaignFacts.js';
import { readTrigger } from './readTrigger.js';
import { resolveCampaign } from './resolveCampaign.js';

export type GateName =
  | 'known'
  | 'targeting'
  | 'converted'
  | 'dismissed'
  | 'shown'
  | 'trigger'
  | 'surface'
  | 'host-modal';

/** One reason for or against: the rule, what was seen, and whether it let the campaign pass. */
export interface Gate {
  gate: GateName;
  rule: unknown;
  seen: unknown;
  passed: boolean;
}

/**
 * `open`: it is on the page. `eligible`: every gate passed. `waiting`: only what may still change in this page load holds it:
 * targeting, the trigger, another surface or a dialog of the page. `suppressed`: it will not show in this page load. `unknown`: there is no such campaign.
 */
export type CampaignVerdict = 'open' | 'eligible' | 'waiting' | 'suppressed' | 'unknown';

export interface Explanation {
  campaign: string;
  verdict: CampaignVerdict;
  gates: Gate[];
}

/** After a dismissal a campaign rests for a week. Source: the default display policy, ecosystem R6. */
export const DISMISSAL_REST_MS: number = 7 * 86_400_000;

const PASSING: readonly GateName[] = ['targeting', 'trigger', 'surface', 'host-modal'];

/**
 * Weighs a campaign against the facts, gate by gate. The same function decides and explains, so that the explanation
 * is what happened. Pure; never throws.
 */
export function explainCampaign(
  id: string,
  campaign: Campaign | undefined,
  facts: CampaignFacts,
): Explanation {
  const isKnown = campaign !== undefined;
  const rows: GateRow[] = [
    ['known', 'in the config', isKnown, isKnown],
    ...(isKnown ? gatesOf(campaign, facts) : []),
  ];
  const gates = rows.map(([gate, rule, seen, passed]) => ({ gate, rule, seen, passed }));
  const failed = gates.filter((gate) => !gate.passed);
  const verdictOf = (): Explanation['verdict'] => {
    if (!campaign) return 'unknown';
    if (facts.openCampaign === id) return 'open';
    if (failed.length === 0) return 'eligible';
    return failed.some(({ gate }) => !PASSING.includes(gate)) ? 'suppressed' : 'waiting';
  };
  return { campaign: id, verdict: verdictOf(), gates };
}

type GateRow = [GateName, rule: unknown, seen: unknown, passed: boolean];

function gatesOf(campaign: Campaign, facts: CampaignFacts): GateRow[] {
  const { id } = campaign;
  const { trigger } = resolveCampaign(campaign);
  const { dismissedAtMs, convertedAtMs, openCampaign, isHostModalOpen } = facts;
  const sinceDismissalMs = dismissedAtMs && facts.nowMs - dismissedAtMs;
  const wasShown = facts.shown.has(id);
  const reading = readTrigger(trigger, facts);
  // A dismissal in the future was written under a wrong clock: it still counts, from now on.
  const isRested = sinceDismissalMs === undefined || sinceDismissalMs >= DISMISSAL_REST_MS;
  return [
    readTargeting(campaign.targeting, facts),
    ['converted', 'never', convertedAtMs ?? 'never', !convertedAtMs],
    ['dismissed', { restMs: DISMISSAL_REST_MS }, sinceDismissalMs ?? 'never', isRested],
    ['shown', 'once a page', wasShown, !wasShown],
    ['trigger', reading.rule, reading.seen, reading.passed],
    ['surface', 'none', openCampaign ?? 'none', !openCampaign || openCampaign === id],
    ['host-modal', 'none', isHostModalOpen, !isHostModalOpen],
  ];
}

function readTargeting(rule: Rule | undefined, { meets }: CampaignFacts): GateRow {
  if (!rule || ('all' in rule && rule.all.length === 0)) return ['targeting', 'everybody', 'everybody', true];
  const { seen, passed } = meets?.(rule) ?? { seen: 'unread', passed: false };
  return ['targeting', rule, seen, passed];
}
