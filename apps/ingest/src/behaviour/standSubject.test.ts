import { DEFAULT_SEGMENTS, SHOP_RULES } from '@lodestone/core/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastEvent } from './cutVisits.js';
import { FIRST_STAGES, findChanges } from './findChanges.js';
import { standSubject } from './standSubject.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2026-03-01T10:00:00Z');

const signal = (name: string, minute: number, props: PastEvent['props'] = {}): PastEvent => ({
  ...{ key: `key-${name}-${minute}`, name, atMs: NOW_MS + minute * MINUTE_MS, props },
  ...{ leadId: undefined, hasGpc: false },
});

const stand = (events: readonly PastEvent[]) =>
  standSubject(
    { events, visits: 1, leads: [], contacts: [] },
    { rules: SHOP_RULES, segments: DEFAULT_SEGMENTS },
    { reached: 'visitor', moves: [] },
  );

const signOf = (subject: ReturnType<typeof stand>, atMs: number) => {
  const { temperature, qualification, funnel, grid, segments } = subject.standingAt(atMs);
  return JSON.stringify([temperature, qualification, funnel, grid, segments]);
};

describe('where somebody stands', () => {
  it('is told with the score of what had happened a week before', () => {
    const subject = stand([signal('price_view', 0), signal('price_view', 8 * 24 * 60)]);
    const nowMs = NOW_MS + 8 * DAY_MS;
    expect(subject.scoreWeekBefore(nowMs)).toBeCloseTo(
      stand([signal('price_view', 0)]).standingAt(NOW_MS + DAY_MS).score,
      9,
    );
    expect(subject.standingAt(nowMs).score).toBeGreaterThan(subject.scoreWeekBefore(nowMs));
  });

  it('is looked at again when a cart becomes a left one, though nothing happens', () => {
    const events = [signal('cart_updated', 0, { value: 10, currency: 'UAH', items: 1 })];
    const nextMs = stand(events).nextLookAt(NOW_MS) ?? 0;
    expect(nextMs).toBeLessThan(NOW_MS + DAY_MS);
    expect(stand(events).standingAt(NOW_MS).segments).not.toContain('left-a-cart');
    let atMs = nextMs;
    const subject = stand(events);
    for (let looks = 0; looks < 5 && !subject.standingAt(atMs).segments.includes('left-a-cart'); looks += 1)
      atMs = subject.nextLookAt(atMs) ?? atMs;
    expect(subject.standingAt(atMs).segments).toContain('left-a-cart');
  });

  it('changes nowhere between two looks, but within the minute before the second', () => {
    const names = fc.constantFrom(
      'price_view',
      'checkout_step',
      'conversion_click',
      'page_view',
      'cart_updated',
    );
    const log = fc.array(fc.record({ name: names, minute: fc.integer({ min: -10_000, max: 0 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(log, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const events = given.map(({ name, minute }, place) => ({
          ...signal(name, minute),
          key: `key-${place}`,
        }));
        const nextMs = stand(events).nextLookAt(NOW_MS);
        if (nextMs === undefined) return;
        expect(nextMs).toBeGreaterThan(NOW_MS);
        expect(nextMs).toBeLessThanOrEqual(NOW_MS + DAY_MS);
        const betweenMs = Math.floor(NOW_MS + share * Math.max(nextMs - MINUTE_MS - NOW_MS, 0));
        expect(signOf(stand(events), betweenMs)).toBe(signOf(stand(events), NOW_MS));
      }),
    );
  });

  it('is not looked at again once nothing is left that could change', () => {
    expect(stand([signal('page_view', 0)]).nextLookAt(NOW_MS + 91 * DAY_MS)).toBeUndefined();
    expect(stand([signal('page_view', 0)]).nextLookAt(NOW_MS + 89 * DAY_MS)).toBeDefined();
  });

  it('is told with why it changed', () => {
    const minutes = [0, 1, 2, 3];
    const events = [
      ...minutes.map((minute) => signal('price_view', minute)),
      ...minutes.map((minute) => signal('checkout_step', minute)),
      signal('conversion_click', 4),
    ];
    const hot = stand(events).standingAt(NOW_MS + 4 * MINUTE_MS);
    expect(findChanges(FIRST_STAGES, hot, 'conversion_click')).toEqual([
      { axis: 'temperature', from: 'cold', to: 'hot', why: 'signal conversion_click' },
      { axis: 'qualification', from: '', to: 'sql', why: 'rule sql' },
      { axis: 'funnel', from: 'awareness', to: 'intent', why: 'rule intent' },
    ]);
    const later = stand(events).standingAt(NOW_MS + 60 * DAY_MS);
    const before = { temperature: 'hot', qualification: 'sql', funnel: 'intent', lifecycle: 'visitor' };
    expect(findChanges(before, later, 'conversion_click')).toMatchObject([
      { axis: 'temperature', from: 'hot', to: 'cold', why: 'decay' },
      { axis: 'funnel', from: 'intent', to: 'choice', why: 'rule choice' },
    ]);
    expect(findChanges(FIRST_STAGES, stand([]).standingAt(NOW_MS), undefined)).toEqual([]);
  });
});
