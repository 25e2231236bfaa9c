import { type CampaignFacts, idleMsOf, isReadApart, momentsOf, resolveCampaign } from '@lodestone/core';
import type { CampaignTrigger, TriggerType } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { MomentPorts } from './createMoments.js';
import type { TargetingPorts } from './createTargeting.js';

export interface ConditionPorts extends BrowserPorts, TargetingPorts, Pick<MomentPorts, 'tracked'> {
  /** Something that targeting may ask about has changed. */
  noticed: () => void;
  /** How far down the page was seen, in per cent. */
  onScroll: (depthPct: number) => void;
  /** `TYPE VALUE` once something happened that a trigger waits for. */
  reached: (event: string) => void;
}

/** What the known campaigns wait for beyond time, clicks and events is read by these, once their chunks are here. */
export interface Conditions {
  /** Begins a look: what is true at its first question is true for all of them. */
  meets?: (() => CampaignFacts['meets']) | undefined;
  holds?: CampaignFacts['holds'];
}

/** Time makes these true without anything happening: looked at again this often. */
const LOOK_MS = 10_000;

/**
 * Starts what the known campaigns wait for: scrolling, signs of leaving, elements, idleness, schedules, targeting; each comes
 * with a chunk of its own, where one asks for it. Rejects when a chunk cannot be had.
 */
export async function watchConditions(ports: ConditionPorts): Promise<Conditions> {
  const { campaigns, timeZone } = ports.config.latest();
  const { clock, timers, atEnd, reached } = ports;
  const moments = campaigns.flatMap((campaign) => [
    ...momentsOf(resolveCampaign(campaign).trigger),
    ...(campaign.cancel ? momentsOf(campaign.cancel) : []),
  ]);
  const of = (wanted: TriggerType): CampaignTrigger[] => moments.filter(({ type }) => type === wanted);
  const [exits, seen, idle] = [of('exit'), of('seen'), of('idle')];
  const isApart = moments.some(isReadApart);
  const [scroll, exit, elements, idleness, apart, targeting] = await Promise.all([
    of('scroll').length > 0 && import('../signals/startScrollDepth.js'),
    exits.length > 0 && import('../signals/watchExit.js'),
    seen.length > 0 && import('./watchSeen.js'),
    idle.length > 0 && import('./watchIdle.js'),
    isApart && import('./createMoments.js'),
    campaigns.some((campaign) => campaign.targeting) && import('./createTargeting.js'),
  ]);
  const texts = (list: readonly CampaignTrigger[]): string[] => list.map(({ value = '' }) => `${value}`);
  if (scroll) scroll.startScrollDepth(ports, ports.onScroll);
  if (exit) atEnd(exit.watchExit(ports, texts(exits), (wanted) => reached(`exit ${wanted}`)));
  if (elements) elements.watchSeen(ports, texts(seen), (selector) => reached(`seen ${selector}`));
  if (idleness) idleness.watchIdle(ports, idle.map(idleMsOf), (waitMs) => reached(`idle ${waitMs}`));
  if (apart) {
    let cancel: () => void;
    const tick = (): void => {
      cancel = timers.after(LOOK_MS, tick);
      ports.noticed();
    };
    cancel = timers.after(LOOK_MS, tick);
    atEnd(() => cancel());
  }
  return {
    meets: targeting ? targeting.createTargeting(ports) : undefined,
    holds: apart
      ? apart.createMoments({
          tracked: ports.tracked,
          facts: ports.facts,
          nowMs: clock.nowMs,
          zone: timeZone,
        })
      : undefined,
  };
}
