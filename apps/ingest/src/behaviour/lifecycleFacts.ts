import type { LifecycleFacts } from '@lodestone/core/lifecycle';
import type { Qualification } from '@lodestone/core/scoring';
import type { Known } from './fieldsOf.js';

/**
 * A `subscribe` widget takes an address for letters, which anybody may type: where the site asks for a confirmation, only
 * that makes a subscriber. Everything else that somebody leaves is an interest of his own.
 */
export function lifecycleFacts(
  { leads, events }: Pick<Known, 'leads' | 'events'>,
  qualification: Qualification | undefined,
): LifecycleFacts {
  const usable = leads.filter(({ isLead }) => isLead);
  return {
    isSubscriber: usable.some(({ widget, isUnconfirmed }) => widget === 'subscribe' && !isUnconfirmed),
    isLead: usable.some(({ widget }) => widget !== 'subscribe'),
    qualification,
    hasOrdered: events.some(({ name }) => name === 'order_placed'),
  };
}
