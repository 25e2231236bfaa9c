import { describe, expect, it } from 'vitest';
import * as LIMITS from '../src/limits.js';
import { ruleSchema, scoringRulesSchema } from '../src/zod/index.js';

const rules = {
  scores: [{ id: 'price', signal: 'price_view', points: 6, halfLifeDays: 7, cap: 18, group: 'choosing' }],
  groups: { choosing: 24 },
  fit: [{ id: 'mail', when: { field: 'contact.mailbox', is: 'company' }, points: 20 }],
  temperature: { warm: { from: 20, until: 15 }, hot: { from: 60, until: 45 } },
  qualification: { iql: { any: [] }, mql: { field: 'score', min: 20 }, sql: { signal: 'trial_ending' } },
  funnel: {
    interest: { signal: 'return_visit' },
    choice: { signal: { name: 'price_*', props: { path: { like: '/uk/*' } } }, min: 2, withinDays: 14 },
    intent: { not: { all: [{ field: 'device', not: ['phone', 'tablet'] }] } },
    order: { signal: 'order_placed', sum: 'value', min: 1 },
  },
  grid: { fit: [30, 15, 5], engagement: [60, 30, 10] },
};
const nested = (depth: number): object => (depth === 0 ? { all: [] } : { not: nested(depth - 1) });

describe('a rule file', () => {
  it('takes every form of the rule language', () => {
    expect(scoringRulesSchema.parse(rules)).toEqual(rules);
  });

  it.each([
    [
      'a state that ends above where it begins',
      { temperature: { ...rules.temperature, hot: { from: 60, until: 61 } } },
    ],
    ['two rules of one id', { scores: [...rules.scores, ...rules.scores] }],
    ['a half-life of nothing', { scores: [{ ...rules.scores[0], halfLifeDays: 0 }] }],
    ['a grid that rises', { grid: { ...rules.grid, fit: [5, 15, 30] } }],
    ['points without end', { fit: [{ ...rules.fit[0], points: Number.POSITIVE_INFINITY }] }],
    ['a rule of another language', { funnel: { ...rules.funnel, order: { regex: '.*' } } }],
  ])('refuses %s', (_, part) => {
    expect(scoringRulesSchema.safeParse({ ...rules, ...part }).success).toBe(false);
  });

  it('bounds how deep rules stand in each other', () => {
    expect(ruleSchema.safeParse(nested(LIMITS.ruleDepth - 1)).success).toBe(true);
    expect(ruleSchema.safeParse(nested(LIMITS.ruleDepth)).success).toBe(false);
  });

  it('refuses what is half one rule and half another', () => {
    expect(ruleSchema.safeParse({ signal: 'price_view', field: 'score' }).success).toBe(false);
    expect(ruleSchema.safeParse({ all: [], any: [] }).success).toBe(false);
  });
});
