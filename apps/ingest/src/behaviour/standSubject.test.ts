import { type LifecycleStage, lifecycleRank } from '@lodestone/core/lifecycle';
import { DEFAULT_SEGMENTS, SHOP_RULES } from '@lodestone/core/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastEvent } from './cutVisits.js';
import type { SubjectLead } from './fieldsOf.js';
import { FIRST_STAGES, findChanges, NEVER_SEEN, type Stages } from './findChanges.js';
import { findStrongest } from './findStrongest.js';
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
    { events, visitStartsMs: [NOW_MS], leads: [], contacts: [] },
    { rules: SHOP_RULES, segments: DEFAULT_SEGMENTS },
    { reached: 'visitor', moves: [] },
  );

const lookedAt = (stages: Stages) => ({ stages, rejudged: stages, hasSameRules: true, isMoved: false });

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
    expect(findChanges(NEVER_SEEN, hot, 'conversion_click')).toEqual([
      { axis: 'temperature', from: 'cold', to: 'hot', why: 'signal conversion_click' },
      { axis: 'qualification', from: '', to: 'sql', why: 'rule sql' },
      { axis: 'funnel', from: 'awareness', to: 'intent', why: 'rule intent' },
    ]);
    const later = stand(events).standingAt(NOW_MS + 60 * DAY_MS);
    const before = { temperature: 'hot', qualification: 'sql', funnel: 'intent', lifecycle: 'visitor' };
    expect(findChanges(lookedAt(before), later, 'conversion_click')).toMatchObject([
      { axis: 'temperature', from: 'hot', to: 'cold', why: 'decay' },
      { axis: 'funnel', from: 'intent', to: 'choice', why: 'rule choice' },
    ]);
    const gone = { stages: before, rejudged: FIRST_STAGES };
    const whys = (more: object) =>
      findChanges({ ...lookedAt(before), ...more }, later, undefined).map(({ why }) => why);
    expect(whys(gone)).toEqual(['history', 'history']);
    expect(whys({ ...gone, hasSameRules: false })).toEqual(['rules', 'rules']);
    const moved = { ...before, lifecycle: 'sql' };
    expect(findChanges({ ...lookedAt(moved), isMoved: true }, later, undefined)).toContainEqual({
      ...{ axis: 'lifecycle', from: 'sql', to: 'visitor', why: 'hand' },
    });
    expect(findChanges(NEVER_SEEN, stand([]).standingAt(NOW_MS), undefined)).toEqual([]);
  });
});

describe('how far somebody came', () => {
  const lead = (minute: number, more: Partial<SubjectLead> = {}): SubjectLead => ({
    ...{ id: `lead-${minute}`, atMs: NOW_MS + minute * MINUTE_MS, campaign: 'book', widget: 'ebook' },
    ...{ contact: { email: 'anna@kalyna.example' }, mailbox: undefined, answers: {}, consents: [] },
    ...{ isLead: true, ...more },
  });
  const eager = [0, 1, 2, 3].flatMap((minute) => [
    signal('price_view', minute),
    signal('checkout_step', minute),
  ]);

  const lifecycle = (
    events: readonly PastEvent[],
    leads: readonly SubjectLead[],
    atMs: number,
    reached: LifecycleStage = 'visitor',
  ) =>
    standSubject(
      { events, visitStartsMs: [NOW_MS], leads, contacts: [] },
      { rules: SHOP_RULES, segments: [] },
      { reached, moves: [] },
    ).standingAt(atMs).lifecycle;

  it('stays though everything fades, whenever it is asked for the first time', () => {
    expect(lifecycle(eager, [lead(5)], NOW_MS + 400 * DAY_MS)).toBe('sql');
    expect(lifecycle(eager, [lead(5)], NOW_MS + 4 * MINUTE_MS)).toBe('sql');
    expect(lifecycle([], [lead(5)], NOW_MS + 400 * DAY_MS)).toBe('iql');
  });

  it('does not count what had faded before a contact was left', () => {
    const views = [0, 1, 2, 3].map((minute) => signal('price_view', minute));
    const events = [signal('visit_start', 0, { source: 'ad' }), ...views, signal('contact_copied', 4)];
    expect(lifecycle(events, [lead(5)], NOW_MS + 400 * DAY_MS)).toBe('mql');
    expect(lifecycle(events, [lead(400 * 24 * 60)], NOW_MS + 401 * DAY_MS)).toBe('iql');
  });

  it('is lost with the lead that turned out to be none, and kept where what proved it is gone', () => {
    expect(lifecycle(eager, [lead(5, { isLead: false })], NOW_MS + DAY_MS)).toBe('visitor');
    expect(lifecycle([], [lead(5)], NOW_MS + DAY_MS, 'mql')).toBe('mql');
  });

  it('never falls as time passes, and does not depend on the order', () => {
    const names = fc.constantFrom('price_view', 'visit_start', 'rage_click', 'page_view', 'cart_updated');
    const minute = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: names, minute }), { maxLength: 12 }),
        fc.array(minute, { minLength: 1, maxLength: 3 }),
        fc.array(minute, { minLength: 2, maxLength: 6 }),
        (given, given2, moments) => {
          const events = given.map(({ name, minute }, place) => ({
            ...signal(name, minute, { source: 'ad' }),
            key: `k-${place}`,
          }));
          const leads = given2.map((at, place) => ({ ...lead(at), id: `lead-${place}` }));
          const latest = Math.max(...given2, ...given.map(({ minute }) => minute));
          const ranks = [...moments]
            .sort((one, other) => one - other)
            .map((later) => NOW_MS + (latest + later) * MINUTE_MS)
            .map((atMs) => {
              const stage = lifecycle(events, leads, atMs);
              expect(lifecycle(events.toReversed(), leads.toReversed(), atMs)).toBe(stage);
              return lifecycleRank(stage);
            });
          expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
        },
      ),
    );
  });
});

it('names the signal that gave most, and none that gave nothing', () => {
  const views = [0, 1, 2].map((minute) => signal('price_view', minute));
  const { ledger } = stand([...views, signal('contact_copied', 3), signal('form_view', 4)]).stageAt(
    NOW_MS + 5 * MINUTE_MS,
  );
  expect(findStrongest(ledger, NOW_MS - 1)).toBe('price_view');
  expect(findStrongest(ledger, NOW_MS + 2 * MINUTE_MS)).toBe('contact_copied');
  // What came since had happened before: it is among all.
  expect(findStrongest(ledger, NOW_MS + 9 * MINUTE_MS)).toBe('price_view');
  expect(findStrongest([], NOW_MS)).toBeUndefined();
});
