import { expect, it } from 'vitest';
import { createScorer, SHOP_RULES } from './index.js';

it('answers the example of the README as the README says', () => {
  const scorer = createScorer(SHOP_RULES);
  scorer.add({ key: 'a', name: 'cart_updated', atMs: 0, props: { value: 40 } });
  scorer.add({ key: 'b', name: 'checkout_step', atMs: 60_000, props: {} });
  const { score, ledger } = scorer.ledgerAt(120_000);
  expect([Math.round(score), ledger.length, scorer.temperatureAt(120_000)]).toEqual([22, 2, 'warm']);
});
