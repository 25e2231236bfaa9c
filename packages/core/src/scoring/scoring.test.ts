import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signal } from '../signals/createSignalLog.js';
import { createScorer } from './createScorer.js';
import { DAY_MS } from './DAY_MS.js';
import { B2B_RULES, SHOP_RULES } from './defaultRules.js';
import { scoreAt } from './scoreAt.js';

const NAMES = [
  'page_view',
  'price_view',
  'product_view',
  'cart_updated',
  'checkout_step',
  'rage_click',
  'other',
];
const signal = fc.record({
  key: fc.stringMatching(/^[a-f]{1,4}$/),
  name: fc.constantFrom(...NAMES),
  atMs: fc.integer({ min: 0, max: 90 * DAY_MS }),
  props: fc.constant({}),
});
const log = fc.uniqueArray(signal, { selector: ({ key }) => key, maxLength: 60 });
const moment = fc.integer({ min: 0, max: 120 * DAY_MS });
const rules = fc.constantFrom(SHOP_RULES, B2B_RULES);

const at = (key: string, name: string, days: number): Signal => ({
  key,
  name,
  atMs: days * DAY_MS,
  props: {},
});

describe('scoreAt', () => {
  it('answers a golden log as computed by hand', () => {
    // 10 points of a cart with a half-life of 5 days, 10 days later; 6 of a price with one of 7 days, 7 days later.
    const signals = [at('a', 'cart_updated', 0), at('b', 'price_view', 3)];
    const { score, ledger } = scoreAt(SHOP_RULES, signals, 10 * DAY_MS);
    expect(score).toBeCloseTo(2.5 + 3, 12);
    expect(ledger).toEqual([
      { rule: 'cart', signal: 'cart_updated', key: 'a', atMs: 0, points: 10, current: 2.5 },
      { rule: 'price', signal: 'price_view', key: 'b', atMs: 3 * DAY_MS, points: 6, current: 3 },
    ]);
  });

  it('fills a cap from the newest signal on', () => {
    const signals = [at('a', 'cart_updated', 0), at('b', 'cart_updated', 0), at('c', 'cart_updated', 0)];
    const { score, ledger } = scoreAt(SHOP_RULES, signals, 0);
    expect([score, ledger.map(({ current }) => current)]).toEqual([20, [0, 10, 10]]);
  });

  it('adds up to its ledger, whatever the log and the moment', () => {
    fc.assert(
      fc.property(rules, log, moment, (file, signals, nowMs) => {
        const { score, ledger } = scoreAt(file, signals, nowMs);
        expect(ledger.reduce((sum, { current }) => sum + current, 0)).toBeCloseTo(score, 9);
      }),
    );
  });

  it('does not depend on the order of arrival, and duplicates are the log’s matter', () => {
    const shuffled = log.chain((signals) =>
      fc.tuple(fc.constant(signals), fc.shuffledSubarray(signals, { minLength: signals.length })),
    );
    fc.assert(
      fc.property(rules, shuffled, moment, (file, [signals, other], nowMs) => {
        expect(scoreAt(file, other, nowMs)).toEqual(scoreAt(file, signals, nowMs));
      }),
    );
  });

  it('keeps every cap at every moment', () => {
    fc.assert(
      fc.property(rules, log, moment, (file, signals, nowMs) => {
        const { ledger } = scoreAt(file, signals, nowMs);
        const sumOf = (ids: readonly string[]) =>
          ledger.filter(({ rule }) => ids.includes(rule)).reduce((sum, { current }) => sum + current, 0);
        for (const { id, cap } of file.scores)
          if (cap !== undefined) expect(Math.abs(sumOf([id]))).toBeLessThanOrEqual(cap + 1e-9);
        for (const [group, cap] of Object.entries(file.groups))
          expect(
            sumOf(file.scores.filter((rule) => rule.group === group).map(({ id }) => id)),
          ).toBeLessThanOrEqual(cap + 1e-9);
      }),
    );
  });

  it('only falls while nothing happens, where no points are negative', () => {
    const file = { ...SHOP_RULES, scores: SHOP_RULES.scores.filter(({ points }) => points > 0) };
    fc.assert(
      fc.property(log, fc.nat({ max: 30 * DAY_MS }), fc.nat({ max: 30 * DAY_MS }), (signals, later, more) => {
        const endMs = Math.max(0, ...signals.map(({ atMs }) => atMs));
        const [first, second] = [endMs + later, endMs + later + more].map(
          (nowMs) => scoreAt(file, signals, nowMs).score,
        );
        expect(second).toBeLessThanOrEqual((first ?? 0) + 1e-9);
      }),
    );
  });
});

describe('a scorer', () => {
  it('gives the score of the whole log to 1e-9, in any order of arrival, duplicates included', () => {
    const arrivals = log.chain((signals) =>
      fc.tuple(
        fc.constant(signals),
        fc.shuffledSubarray([...signals, ...signals], { minLength: signals.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(rules, arrivals, moment, (file, [signals, shuffled], nowMs) => {
        const [inOrder, anyOrder] = [createScorer(file), createScorer(file)];
        for (const each of [...signals].sort((one, other) => one.atMs - other.atMs)) inOrder.add(each);
        for (const each of shuffled) anyOrder.add(each);
        const { score } = scoreAt(file, signals, nowMs);
        expect(Math.abs(inOrder.scoreAt(nowMs) - score)).toBeLessThan(1e-9);
        expect(Math.abs(anyOrder.scoreAt(nowMs) - score)).toBeLessThan(1e-9);
        expect(anyOrder.temperatureAt(nowMs)).toBe(inOrder.temperatureAt(nowMs));
      }),
    );
  });

  it('rises at one threshold and falls at a lower one, and stays in between', () => {
    const scorer = createScorer(SHOP_RULES);
    expect(scorer.temperatureAt(0)).toBe('cold');
    for (const key of ['a', 'b']) scorer.add(at(key, 'cart_updated', 0));
    expect([scorer.scoreAt(0), scorer.temperatureAt(0)]).toEqual([20, 'warm']);
    // 20 points halve in 5 days: 16 after 1.6 days is in the band, 14 is under it.
    expect(scorer.temperatureAt(1.6 * DAY_MS)).toBe('warm');
    expect(scorer.temperatureAt(3 * DAY_MS)).toBe('cold');
    // In the band, coming from below.
    scorer.add(at('c', 'price_view', 3));
    expect(scorer.scoreAt(3 * DAY_MS)).toBeGreaterThan(15);
    expect(scorer.temperatureAt(3 * DAY_MS)).toBe('cold');
  });

  it('gives the same temperature whenever it was asked before', () => {
    fc.assert(
      fc.property(log, fc.array(moment, { maxLength: 10 }), moment, (signals, asked, nowMs) => {
        const [quiet, busy] = [createScorer(SHOP_RULES), createScorer(SHOP_RULES)];
        for (const each of signals) {
          quiet.add(each);
          busy.add(each);
          for (const time of asked) busy.temperatureAt(time);
        }
        expect(busy.temperatureAt(nowMs)).toBe(quiet.temperatureAt(nowMs));
      }),
    );
  });
});
