import { describe, expect, it } from 'vitest';
import type { RuleFacts } from './RuleFacts.js';
import { readRule } from './readRule.js';

const signal = (name: string, props = {}) => ({ key: name, name, props, atMs: 1_000 });
const facts: RuleFacts = {
  nowMs: 2_000,
  signals: [signal('price_view'), signal('price_view'), signal('cart_updated', { value: 40 })],
  fields: { device: 'phone', segment: ['ready-to-buy', 'readers'] },
};

describe('readRule', () => {
  it('tells what was seen of all that a rule asks for, whether it holds or not', () => {
    const rule = {
      all: [
        { field: 'device', is: 'phone' },
        {
          any: [
            { signal: 'price_view', min: 3 },
            { signal: { name: 'cart_*', props: { value: { min: 50 } } } },
          ],
        },
        { not: { field: 'segment', is: 'customers' } },
        { field: 'score', min: 10 },
      ],
    };
    expect(readRule(rule, facts)).toEqual({
      seen: {
        ...{ device: 'phone', price_view: 2, 'cart_*': 1 },
        ...{ segment: ['ready-to-buy', 'readers'], score: null },
      },
      passed: false,
    });
  });

  it.each([
    [{ field: 'segment', is: 'readers' }, true],
    [{ signal: 'price_view', min: 2 }, true],
    [{ signal: 'price_view', min: 3 }, false],
    [{ not: { field: 'device', is: 'phone' } }, false],
    [{ any: [] }, false],
  ] as const)('reads %j as %s', (rule, passed) => {
    expect(readRule(rule, facts).passed).toBe(passed);
  });
});
