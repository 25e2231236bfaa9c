import { B2B_RULES, SHOP_RULES } from '@lodestone/core/scoring';
import type { ScoringRules, Segment, SiteConfig } from '@lodestone/schema';

/** What the live page judges by: the two parts of a site's config that are about the visitor. */
export interface RuleFile {
  scoring: ScoringRules;
  segments: readonly Segment[];
}

/** Where a site names no segments of its own, those that the server has for every site and a browser can know. */
const SEGMENTS: readonly Segment[] = [
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
    id: 'warm-from-ads',
    rule: {
      all: [
        { field: 'source', is: 'ad' },
        { field: 'temperature', is: ['warm', 'hot'] },
      ],
    },
  },
  { id: 'asked-for-prices', rule: { signal: 'price_view', min: 2, withinDays: 7 } },
];

/** The rules of a site's config, with what stands in for what it leaves out. */
export function ruleFileOf({ scoring, segments }: Partial<SiteConfig>): RuleFile {
  const named = scoring === 'b2b' ? B2B_RULES : SHOP_RULES;
  return { scoring: typeof scoring === 'object' ? scoring : named, segments: segments ?? SEGMENTS };
}
