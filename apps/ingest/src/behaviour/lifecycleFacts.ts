import type { LifecycleFacts } from '@lodestone/core/lifecycle';
import type { Qualification } from '@lodestone/core/scoring';
import type { Known } from './fieldsOf.js';

/** A `subscribe` widget takes an address for letters; everything else that somebody leaves is an interest of his own. */
export function lifecycleFacts(
  { leads, events }: Pick<Known, 'leads' | 'events'>,
  qualification: Qualification | undefined,
): LifecycleFacts {
  const usable = leads.filter(({ isLead }) => isLead);
  return {
    isSubscriber: usable.some(({ widget }) => widget === 'subscribe'),
    isLead: usable.some(({ widget }) => widget !== 'subscribe'),
    qualification,
    hasOrdered: events.some(({ name }) => name === 'order_placed'),
  };
}
