import type { Budget, Campaign, Placement, SiteConfig, Trigger } from '@lodestone/schema';
import { DEFAULT_DELAY_MS } from './readTrigger.js';

/** Days of rest after the first, the second and later dismissals. Source: the default display policy, ecosystem R6. */
export const DEFAULT_REST_DAYS: readonly number[] = [7, 30, 90];
const DEFAULT_BUDGETS: Readonly<Record<string, Budget>> = { offers: { perVisit: 1, restDays: [7] } };

/** A campaign with its defaults filled in. */
export interface ResolvedCampaign {
  placement: Placement;
  trigger: Trigger;
  /** It comes over the page and asks for something: budgets and manners bind it. */
  isPromotion: boolean;
  /** A click of the visitor brings it, whatever was shown before. */
  isAsked: boolean;
}

/**
 * Without a placement a campaign stands where the page puts it; inline it never opens by itself, elsewhere after five seconds; a consent notice at once; a chat,
 * with a prompt beside its launcher, to warm and hot visitors.
 */
export function resolveCampaign(
  campaign: Pick<Campaign, 'widget' | 'placement' | 'trigger'>,
): ResolvedCampaign {
  const { widget } = campaign;
  const isChat = widget === 'chat';
  const placement = campaign.placement ?? (isChat ? 'teaser' : 'inline');
  const isInline = placement === 'inline';
  const byItself: Trigger = isChat
    ? { type: 'stage', value: 'warm' }
    : isInline
      ? { type: 'manual' }
      : { type: 'delay', value: widget === 'consent' ? 0 : DEFAULT_DELAY_MS };
  const trigger = campaign.trigger ?? byItself;
  return {
    placement,
    trigger,
    isPromotion: !isChat && !isInline && widget !== 'consent',
    isAsked: 'type' in trigger && trigger.type === 'click',
  };
}

/** The group whose budget a campaign shares, and that budget. */
export function groupOf(
  { frequency }: Pick<Campaign, 'frequency'>,
  { budgets }: Pick<SiteConfig, 'budgets'>,
): { name: string; budget: Budget } {
  const name = frequency?.group ?? 'offers';
  return { name, budget: budgets?.[name] ?? DEFAULT_BUDGETS[name] ?? {} };
}
