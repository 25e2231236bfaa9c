import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../scoring/DAY_MS.js';
import type { Signal } from '../signals/createSignalLog.js';
import { deriveSignals } from './deriveSignals.js';

const MINUTE_MS = 60_000;

let made = 0;
const at = (minutes: number, name: string, props: Signal['props'] = {}): Signal => ({
  key: `k${String(made++).padStart(4, '0')}`,
  name,
  atMs: minutes * MINUTE_MS,
  props,
});

/** Name and minute of each, in order. */
const derive = (...log: Signal[]): [string, number][] =>
  deriveSignals(log).map(({ name, atMs }) => [name, atMs / MINUTE_MS]);

describe('deriveSignals', () => {
  it('finds a cart that nothing happened to for 30 minutes, with what it was worth', () => {
    const left = deriveSignals([at(0, 'cart_updated', { value: 40, currency: 'EUR', items: 2 })]);
    expect(left).toMatchObject([
      { name: 'cart_abandoned', atMs: 30 * MINUTE_MS, props: { value: 40, currency: 'EUR' } },
    ]);
  });

  it.each([
    ['was emptied', at(10, 'cart_updated', { items: 0 })],
    ['was ordered', at(29, 'order_placed')],
  ])('finds no left cart where it %s', (_, next) => {
    expect(derive(at(0, 'cart_updated', { items: 1 }), next)).toEqual([]);
  });

  it('finds a checkout that stands still, and not its cart', () => {
    expect(derive(at(0, 'cart_updated', { value: 5 }), at(5, 'checkout_step', { step: 2 }))).toEqual([
      ['checkout_stalled', 35],
    ]);
  });

  it('finds a second left cart after the first one', () => {
    expect(derive(at(0, 'cart_updated'), at(100, 'cart_updated'))).toEqual([
      ['cart_abandoned', 30],
      ['cart_abandoned', 130],
    ]);
  });

  it.each([
    [29, []],
    [30, [['price_revisit', 30]]],
    [30 * 24 * 60, [['price_revisit', 30 * 24 * 60]]],
    [31 * 24 * 60, []],
  ])('a price looked at again after %i minutes gives %j', (minutes, expected) => {
    expect(derive(at(0, 'price_view'), at(minutes, 'price_view'))).toEqual(expected);
  });

  it('finds long browsing at the eighth page, once a visit', () => {
    const pages = Array.from({ length: 20 }, (_, index) => at(index, 'page_view'));
    expect(derive(...pages)).toEqual([['browsing_stall', 7]]);
  });

  it('counts pages of one visit only, and none after a decision', () => {
    const early = Array.from({ length: 7 }, (_, index) => at(index, 'page_view'));
    expect(derive(...early, at(37, 'page_view'))).toEqual([]);
    expect(derive(...early, at(7, 'form_submit'), at(8, 'page_view'))).toEqual([]);
  });

  it('says that a trial ends three days before it does, unless there is an order', () => {
    const trial = at(0, 'trial_started', { endsAtMs: 14 * DAY_MS });
    expect(derive(trial)).toEqual([['trial_ending', 11 * 24 * 60]]);
    expect(derive(trial, at(60, 'order_placed'))).toEqual([]);
    expect(derive(at(0, 'trial_started', { endsAtMs: DAY_MS }))).toEqual([['trial_ending', 0]]);
    expect(derive(at(0, 'trial_started', { endsAtMs: 'soon' }))).toEqual([]);
  });

  it('never lets the future change what has followed by now', () => {
    const names = fc.constantFrom(
      'page_view',
      'price_view',
      'cart_updated',
      'checkout_step',
      'order_placed',
      'form_submit',
      'trial_started',
    );
    const steps = fc.array(fc.tuple(names, fc.integer({ min: 0, max: 3_000 })), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 4_000 }), (list, nowMinutes) => {
        const log = list
          .map(([name, minutes], index) => ({
            ...at(minutes, name, name === 'trial_started' ? { endsAtMs: (minutes + 9_000) * MINUTE_MS } : {}),
            key: `key-${String(index).padStart(3, '0')}`,
          }))
          .sort((one, other) => one.atMs - other.atMs || (one.key < other.key ? -1 : 1));
        const nowMs = nowMinutes * MINUTE_MS;
        const past = (signals: Signal[]) => signals.filter(({ atMs }) => atMs <= nowMs);
        expect(past(deriveSignals(log))).toEqual(past(deriveSignals(past(log))));
      }),
    );
  });
});
