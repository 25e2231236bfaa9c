import type { Segment } from '@lodestone/schema';

/** Segments that every site begins with; one of the site's own with the same id stands instead. */
export const DEFAULT_SEGMENTS: readonly Segment[] = [
  { id: 'hot-now', rule: { field: 'temperature', is: 'hot' } },
  {
    id: 'left-a-cart',
    rule: {
      all: [
        { signal: 'cart_abandoned', withinDays: 14 },
        { not: { signal: 'order_placed', withinDays: 14 } },
      ],
    },
  },
  {
    id: 'browsing-stall',
    rule: {
      all: [{ signal: 'browsing_stall', withinDays: 7 }, { not: { signal: 'order_placed', withinDays: 30 } }],
    },
  },
  {
    id: 'subscribers-gone-cold',
    rule: {
      all: [
        { field: 'campaign.widget', is: 'subscribe' },
        { field: 'temperature', is: 'cold' },
        { signal: '*', max: 0, withinDays: 30 },
      ],
    },
  },
  {
    id: 'warm-from-ads',
    rule: {
      all: [
        { field: 'source', is: 'ad' },
        { field: 'temperature', is: ['warm', 'hot'] },
      ],
    },
  },
  {
    id: 'trial-ending',
    rule: { all: [{ signal: 'trial_ending', withinDays: 7 }, { not: { signal: 'order_placed' } }] },
  },
  { id: 'customers', rule: { field: 'lifecycle', is: 'customer' } },
];
