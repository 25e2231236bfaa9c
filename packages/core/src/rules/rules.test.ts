import type { Rule } from '@lodestone/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../scoring/DAY_MS.js';
import { isLike } from './isLike.js';
import { matchesRule } from './matchesRule.js';
import type { RuleFacts } from './RuleFacts.js';

const facts: RuleFacts = {
  nowMs: 10 * DAY_MS,
  signals: [
    { key: 'a', name: 'price_view', atMs: 2 * DAY_MS, props: { path: '/pricing', value: 20 } },
    { key: 'b', name: 'price_view', atMs: 9 * DAY_MS, props: { path: '/uk/pricing', value: 30 } },
    { key: 'c', name: 'price_view', atMs: 11 * DAY_MS, props: {} },
  ],
  fields: {
    score: 42,
    device: 'phone',
    'answers.topics': ['seo', 'ads'],
    'answers.nps': ['8', '9'],
    'answers.date': '2026-03-01',
    path: '/Shop/Boots',
  },
};
const holds = (rule: Rule): boolean => matchesRule(rule, facts);

describe('matchesRule', () => {
  it.each<[Rule, boolean]>([
    [{ signal: 'price_view' }, true],
    [{ signal: 'price_view', min: 3 }, false],
    [{ signal: 'price_view', min: 2, withinDays: 7 }, false],
    [{ signal: 'price_*', max: 2 }, true],
    [{ signal: { name: 'price_view', props: { path: { like: '/uk/*' } } } }, true],
    [{ signal: 'price_view', sum: 'value', min: 50 }, true],
    [{ signal: 'price_view', sum: 'value', min: 51 }, false],
    [{ signal: 'order_placed', max: 0 }, true],
    [{ field: 'score', min: 40, max: 42 }, true],
    [{ field: 'device', is: ['phone', 'tablet'] }, true],
    [{ field: 'device', not: 'phone' }, false],
    [{ field: 'country', not: 'UA' }, true],
    [{ field: 'country', exists: false }, true],
    [{ field: 'country' }, false],
    [{ field: 'answers.topics', is: 'ads' }, true],
    [{ field: 'answers.topics', not: 'ads' }, false],
    [{ field: 'path', like: ['/shop/*', '/basket'] }, true],
    [{ field: 'device', min: 1 }, false],
    // Answers are texts, several of them perhaps.
    [{ field: 'answers.nps', min: 9 }, true],
    [{ field: 'answers.nps', max: 6 }, false],
    [{ field: 'answers.nps', is: '9' }, true],
    [{ field: 'answers.date', min: 1 }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ not: { any: [{ field: 'score', min: 50 }, { signal: 'order_placed' }] } }, true],
  ])('%j holds: %s', (rule, expected) => {
    expect(holds(rule)).toBe(expected);
  });
});

describe('isLike', () => {
  it('agrees with the expression that the pattern stands for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*]{0,8}$/), fc.stringMatching(/^[abAB]{0,12}$/), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`, 'i');
        expect(isLike(text, pattern)).toBe(expression.test(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('of a hostile pattern and 100 KB is done at once', () => {
    expect(isLike('a'.repeat(100_000), `${'*a'.repeat(100)}b`)).toBe(false);
  });
});
