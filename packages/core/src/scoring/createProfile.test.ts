import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSignals } from '../derived/deriveSignals.js';
import type { Signal } from '../signals/createSignalLog.js';
import { createProfile } from './createProfile.js';
import { SHOP_RULES } from './defaultRules.js';
import { scoreAt } from './scoreAt.js';

const MINUTE_MS = 60_000;
const NAMES = ['page_view', 'price_view', 'cart_updated', 'checkout_step', 'order_placed', 'rage_click'];

const signals = fc
  .uniqueArray(
    fc.record({
      key: fc.stringMatching(/^[a-f]{1,4}$/),
      name: fc.constantFrom(...NAMES),
      atMs: fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * MINUTE_MS),
      props: fc.constant({}),
    }),
    { selector: ({ key }) => key, maxLength: 40 },
  )
  .chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
  );
const moment = fc.integer({ min: 0, max: 400 }).map((minutes) => minutes * MINUTE_MS);

const at = (index: number, name: string): Signal => ({
  key: `k${String(index).padStart(5, '0')}`,
  name,
  atMs: index * MINUTE_MS,
  props: {},
});

describe('createProfile', () => {
  it('comes to the score of the formula over all that was done and all that follows from it', () => {
    fc.assert(
      fc.property(signals, moment, ([list], nowMs) => {
        const profile = createProfile(SHOP_RULES);
        for (const signal of list) profile.add(signal);
        const all = [...profile.signals(), ...deriveSignals(profile.signals())];
        const { score, ledger } = scoreAt(SHOP_RULES, all, nowMs);
        const stage = profile.stageAt(nowMs);
        expect(stage.score).toBeCloseTo(score, 9);
        expect(stage.ledger).toEqual(ledger);
        expect(profile.standingAt(nowMs).score).toBeCloseTo(score, 9);
      }),
    );
  });

  it('answers alike whatever the order of arrival, the duplicates and what was asked in between', () => {
    fc.assert(
      fc.property(signals, moment, moment, ([list, shuffled], askedMs, nowMs) => {
        const [straight, asked] = [createProfile(SHOP_RULES), createProfile(SHOP_RULES)];
        for (const signal of list) straight.add(signal);
        for (const signal of shuffled) {
          asked.add(signal);
          asked.standingAt(askedMs);
        }
        const { score, ...rest } = asked.standingAt(nowMs);
        const { score: expected, ...others } = straight.standingAt(nowMs);
        expect(score).toBeCloseTo(expected, 9);
        expect(rest).toEqual(others);
      }),
    );
  });

  it('takes back what followed from a silence when it learns that there was none', () => {
    const profile = createProfile(SHOP_RULES);
    profile.add(at(0, 'price_view'));
    profile.add(at(40, 'price_view'));
    const names = () => profile.stageAt(50 * MINUTE_MS).ledger.map(({ signal }) => signal);
    expect(names()).toContain('price_revisit');
    profile.add(at(20, 'price_view'));
    expect(names()).not.toContain('price_revisit');
  });

  it('goes on with the newest when there are twice as many as it holds', () => {
    const profile = createProfile(SHOP_RULES, 10);
    for (let index = 0; index < 19; index += 1) profile.add(at(index, 'cart_updated'));
    expect(profile.signals()).toHaveLength(19);
    profile.add(at(19, 'page_view'));
    expect(profile.signals().map(({ key }) => key)).toEqual(
      Array.from({ length: 10 }, (_, index) => at(index + 10, '').key),
    );
    const all = [...profile.signals(), ...deriveSignals(profile.signals())];
    const { score } = scoreAt(SHOP_RULES, all, 20 * MINUTE_MS);
    expect(profile.standingAt(20 * MINUTE_MS).score).toBeCloseTo(score, 9);
  });

  it('knows a buyer by the stages of the funnel, and nobody after it is cleared', () => {
    const profile = createProfile(SHOP_RULES);
    const funnel = (minutes: number) => profile.standingAt(minutes * MINUTE_MS).funnel;
    const steps = ['page_view', 'product_view', 'price_view', 'cart_updated', 'order_placed'];
    const seen = steps.map((name, index) => {
      profile.add(at(index, name));
      return funnel(index);
    });
    expect(seen).toEqual(['awareness', 'interest', 'choice', 'intent', 'order']);
    profile.clear();
    expect(profile.standingAt(9 * MINUTE_MS)).toMatchObject({
      temperature: 'cold',
      funnel: 'awareness',
      score: 0,
      grid: 'D4',
    });
  });
});
