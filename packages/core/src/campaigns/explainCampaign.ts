import type { Campaign, Placement, WidgetName } from '@lodestone/schema';
import type { CampaignFacts } from './CampaignFacts.js';
import { readTrigger } from './readTrigger.js';
import { resolveCampaign } from './resolveCampaign.js';

export type GateName =
  | 'known'
  | 'supported'
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
 * `open`: it is on the page. `eligible`: every gate passed. `waiting`: only the trigger, another surface or a dialog of
 * the page holds it. `suppressed`: it will not show in this page load. `unknown`: there is no such campaign.
 */
export type CampaignVerdict = 'open' | 'eligible' | 'waiting' | 'suppressed' | 'unknown';

export interface Explanation {
  campaign: string;
  verdict: CampaignVerdict;
  gates: Gate[];
}

/** What this version can show by itself. */
export interface Supported {
  widgets: readonly WidgetName[];
  placements: readonly Placement[];
}

/** After a dismissal a campaign rests for a week. Source: the default display policy, ecosystem R6. */
export const DISMISSAL_REST_MS: number = 7 * 86_400_000;

const PASSING: readonly GateName[] = ['trigger', 'surface', 'host-modal'];

/**
 * Weighs a campaign against the facts, gate by gate. The same function decides and explains, so that the explanation
 * is what happened. Pure; never throws.
 */
export function explainCampaign(
  id: string,
  campaign: Campaign | undefined,
  facts: CampaignFacts,
  supported: Supported,
): Explanation {
  if (!campaign) {
    return {
      campaign: id,
      verdict: 'unknown',
      gates: [{ gate: 'known', rule: 'in the config', seen: false, passed: false }],
    };
  }
  const gates = gatesOf(campaign, facts, supported);
  const failed = gates.filter((gate) => !gate.passed);
  if (facts.openCampaign === id) return { campaign: id, verdict: 'open', gates };
  if (failed.length === 0) return { campaign: id, verdict: 'eligible', gates };
  const isOver = failed.some(({ gate }) => !PASSING.includes(gate));
  return { campaign: id, verdict: isOver ? 'suppressed' : 'waiting', gates };
}

function gatesOf(campaign: Campaign, facts: CampaignFacts, supported: Supported): Gate[] {
  const { placement, trigger } = resolveCampaign(campaign);
  const rules = campaign.targeting?.all ?? [];
  const sinceDismissalMs = facts.dismissedAtMs === undefined ? undefined : facts.nowMs - facts.dismissedAtMs;
  return [
    { gate: 'known', rule: 'in the config', seen: true, passed: true },
    {
      gate: 'supported',
      rule: supported,
      seen: { widget: campaign.widget, placement },
      passed: supported.widgets.includes(campaign.widget) && supported.placements.includes(placement),
    },
    {
      gate: 'targeting',
      rule: rules,
      seen: rules.length === 0 ? 'everybody' : 'rules this version cannot read',
      passed: rules.length === 0,
    },
    {
      gate: 'converted',
      rule: 'not after a contact was left',
      seen: facts.convertedAtMs ?? 'never',
      passed: facts.convertedAtMs === undefined,
    },
    {
      gate: 'dismissed',
      rule: { restMs: DISMISSAL_REST_MS },
      seen: sinceDismissalMs ?? 'never',
      // A dismissal in the future was written under a wrong clock: it still counts, from now on.
      passed: sinceDismissalMs === undefined || sinceDismissalMs >= DISMISSAL_REST_MS,
    },
    {
      gate: 'shown',
      rule: 'once in a page load',
      seen: facts.shown.has(campaign.id),
      passed: !facts.shown.has(campaign.id),
    },
    { gate: 'trigger', ...readTrigger(trigger, facts) },
    {
      gate: 'surface',
      rule: 'one at a time',
      seen: facts.openCampaign ?? 'none',
      passed: facts.openCampaign === undefined || facts.openCampaign === campaign.id,
    },
    {
      gate: 'host-modal',
      rule: 'not over a dialog of the page',
      seen: facts.isHostModalOpen,
      passed: !facts.isHostModalOpen,
    },
  ];
}
