import type { Campaign, CampaignTrigger, Placement } from '@lodestone/schema';
import { DEFAULT_DELAY_MS } from './readTrigger.js';

/** A campaign with its defaults filled in. */
export interface ResolvedCampaign {
  placement: Placement;
  trigger: CampaignTrigger;
}

/**
 * Without a placement a campaign stands where the page puts it; inline it never opens by itself, elsewhere after five seconds; a consent notice at once; a chat,
 * with a prompt beside its launcher, to warm and hot visitors.
 */
export function resolveCampaign(
  campaign: Pick<Campaign, 'widget' | 'placement' | 'trigger'>,
): ResolvedCampaign {
  const isChat = campaign.widget === 'chat';
  const placement = campaign.placement ?? (isChat ? 'teaser' : 'inline');
  if (isChat)
    return {
      placement,
      trigger: (campaign.trigger as CampaignTrigger | undefined) ?? { type: 'stage', value: 'warm' },
    };
  const byItself: CampaignTrigger =
    placement === 'inline'
      ? { type: 'manual' }
      : { type: 'delay', value: campaign.widget === 'consent' ? 0 : DEFAULT_DELAY_MS };
  return { placement, trigger: (campaign.trigger as CampaignTrigger | undefined) ?? byItself };
}
