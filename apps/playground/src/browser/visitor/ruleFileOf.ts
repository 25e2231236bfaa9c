import { B2B_RULES, DEFAULT_SEGMENTS, SHOP_RULES } from '@lodestone/core/scoring';
import type { ScoringRules, Segment, SiteConfig } from '@lodestone/schema';

/** What the live page judges by: the two parts of a site's config that are about the visitor. */
export interface RuleFile {
  scoring: ScoringRules;
  segments: readonly Segment[];
}

/** Where a site names no segments of its own: those of every site that a browser can know; of the lifecycle only a server does. */
const SEGMENTS: readonly Segment[] = DEFAULT_SEGMENTS.filter(
  ({ rule }) => !('field' in rule && rule.field === 'lifecycle'),
);

/** The rules of a site's config, with what stands in for what it leaves out. */
export function ruleFileOf({ scoring, segments }: Partial<SiteConfig>): RuleFile {
  const named = scoring === 'b2b' ? B2B_RULES : SHOP_RULES;
  return { scoring: typeof scoring === 'object' ? scoring : named, segments: segments ?? SEGMENTS };
}
