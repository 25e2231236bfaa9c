import { scoringRulesSchema } from '@lodestone/schema/zod';
import { expect, it } from 'vitest';
import { B2B_RULES, SHOP_RULES } from './defaultRules.js';

it.each([
  ['shop', SHOP_RULES],
  ['B2B', B2B_RULES],
])('the default rules of a %s are a rule file, and every group has a cap', (_, rules) => {
  expect(scoringRulesSchema.parse(rules)).toEqual(rules);
  for (const { group } of rules.scores) if (group !== undefined) expect(rules.groups).toHaveProperty(group);
});
