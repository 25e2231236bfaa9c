import { VISIT_GAP_MS } from '@lodestone/core/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutVisits, type PastEvent } from './cutVisits.js';

const event = (atMs: number, name = 'page_view', props: PastEvent['props'] = {}): PastEvent => ({
  key: `key-${atMs}-${name}`,
  name,
  atMs,
  props,
  leadId: undefined,
  hasGpc: false,
});

describe('visits', () => {
  it('end with 30 minutes without a signal', () => {
    const visits = cutVisits([event(0), event(VISIT_GAP_MS - 1), event(2 * VISIT_GAP_MS - 1)]);
    expect(visits.map(({ startedAtMs, endedAtMs, signals }) => [startedAtMs, endedAtMs, signals])).toEqual([
      [0, VISIT_GAP_MS - 1, 2],
      [2 * VISIT_GAP_MS - 1, 2 * VISIT_GAP_MS - 1, 1],
    ]);
  });

  it('say where they came from by their first visit_start, and that it is unknown without one', () => {
    const touch = { source: 'ad', device: 'phone', language: 'uk', path: '/kava', utm_campaign: 'spring' };
    const [visit] = cutVisits([
      event(0),
      event(1, 'visit_start', touch),
      event(2, 'visit_start', { source: 'mail' }),
    ]);
    expect(visit).toMatchObject({ source: 'ad', device: 'phone', language: 'uk', path: '/kava', touch });
    expect(cutVisits([event(0)])[0]).toMatchObject({
      source: 'unknown',
      device: 'unknown',
      touch: undefined,
    });
  });

  it('keep for each campaign how far they came', () => {
    const of = (campaign: string) => ({ campaign });
    const [visit] = cutVisits([
      event(0, 'form_view', of('a')),
      event(1, 'form_submit', of('b')),
      event(2, 'form_view', of('b')),
      event(3, 'form_start', of('a')),
      event(4, 'form_start'),
      event(5, 'page_view', of('c')),
    ]);
    expect([...(visit?.campaigns ?? [])].sort()).toEqual([
      ['a', 2],
      ['b', 3],
    ]);
  });

  it('are the same whatever order their events came in', () => {
    const events = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(events, (minutes) => {
        const all = minutes.map((minute) => event(minute * 600_000));
        expect(cutVisits(all)).toEqual(cutVisits(all.toSorted((one, other) => one.atMs - other.atMs)));
      }),
    );
  });
});
