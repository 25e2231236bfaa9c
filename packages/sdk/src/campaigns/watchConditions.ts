import { type CampaignFacts, resolveCampaign } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { TargetingPorts } from './createTargeting.js';

export interface ConditionPorts extends BrowserPorts, TargetingPorts {
  /** Something that targeting may ask about has changed. */
  noticed: () => void;
  /** How far down the page was seen, in per cent. */
  onScroll: (depthPct: number) => void;
  /** `exit VALUE` by the value of the trigger, once the visitor gives one of its signs of leaving. */
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
  const exits = triggers.filter(({ type }) => type === 'exit').map(({ value = '' }) => `${value}`);
  const [scroll, exit, targeting] = await Promise.all([
    triggers.some(({ type }) => type === 'scroll') && import('../signals/startScrollDepth.js'),
    exits.length > 0 && import('../signals/watchExit.js'),
    campaigns.some((campaign) => campaign.targeting) && import('./createTargeting.js'),
  ]);
  if (scroll) scroll.startScrollDepth(ports, ports.onScroll);
  if (exit) ports.atEnd(exit.watchExit(ports, exits, (wanted) => ports.reached(`exit ${wanted}`)));
  return targeting ? targeting.createTargeting(ports, ports.noticed) : undefined;
}
