import { type CampaignFacts, exitKinds, resolveCampaign } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { TargetingPorts } from './createTargeting.js';

export interface ConditionPorts extends BrowserPorts, TargetingPorts {
  /** Something that targeting may ask about has changed. */
  noticed: () => void;
  /** How far down the page was seen, in per cent. */
  onScroll: (depthPct: number) => void;
  /** `exit KIND`, once each. */
  reached: (event: string) => void;
}

/**
 * Starts what the known campaigns wait for beyond time, clicks and events: scrolling, signs of leaving, targeting; each comes
 * with a chunk of its own, where one asks for it. Gives the way to read targeting. Rejects when a chunk cannot be had.
 */
export async function watchConditions(
  ports: ConditionPorts,
): Promise<(() => CampaignFacts['meets']) | undefined> {
  const { campaigns } = ports.config.latest();
  const triggers = campaigns.map((campaign) => resolveCampaign(campaign).trigger);
  const kinds = triggers.flatMap(({ type, value }) => (type === 'exit' ? exitKinds(value) : []));
  const [scroll, exit, targeting] = await Promise.all([
    triggers.some(({ type }) => type === 'scroll') && import('../signals/startScrollDepth.js'),
    kinds.length > 0 && import('../signals/watchExit.js'),
    campaigns.some((campaign) => campaign.targeting) && import('./createTargeting.js'),
  ]);
  if (scroll) scroll.startScrollDepth(ports, ports.onScroll);
  if (exit) ports.atEnd(exit.watchExit(ports, kinds, (kind) => ports.reached(`exit ${kind}`)));
  return targeting ? targeting.createTargeting(ports, ports.noticed) : undefined;
}
