import type { Schedule } from '@lodestone/schema';
import { describe, expect, it } from 'vitest';
import { createMoments, isWithin } from './createMoments.js';

const at = (iso: string): number => Date.parse(iso);

describe('isWithin', () => {
  // 2026-11-28 is a Saturday; Kyiv is two hours ahead in winter and three in summer, Tehran three and a half.
  it.each<[string, Schedule, string, string, boolean]>([
    ['from its first minute', { from: '2026-11-28T10:00' }, '2026-11-28T08:00:00Z', 'Europe/Kyiv', true],
    ['not a second before', { from: '2026-11-28T10:00' }, '2026-11-28T07:59:59Z', 'Europe/Kyiv', false],
    ['until before its end', { until: '2026-11-28T10:00' }, '2026-11-28T07:59:59Z', 'Europe/Kyiv', true],
    ['not at its end', { until: '2026-11-28T10:00' }, '2026-11-28T08:00:00Z', 'Europe/Kyiv', false],
    ['on its days', { days: [6, 7] }, '2026-11-27T22:30:00Z', 'Europe/Kyiv', true],
    ['on no other day', { days: [6, 7] }, '2026-11-27T21:30:00Z', 'Europe/Kyiv', false],
    ['within its hours', { hours: ['09:00', '18:00'] }, '2026-11-28T05:30:00Z', 'Asia/Tehran', true],
    ['not after its hours', { hours: ['09:00', '18:00'] }, '2026-11-28T14:30:00Z', 'Asia/Tehran', false],
    ['past midnight', { hours: ['22:00', '02:00'], days: [6] }, '2026-11-28T23:30:00Z', 'Europe/Kyiv', true],
    [
      'past midnight of no other day',
      { hours: ['22:00', '02:00'], days: [7] },
      '2026-11-28T23:30:00Z',
      'Europe/Kyiv',
      false,
    ],
    ['in summer time', { hours: ['09:00', '18:00'] }, '2026-07-01T06:30:00Z', 'Europe/Kyiv', true],
    ['always, where it says nothing', {}, '2026-07-01T06:30:00Z', 'visitor', true],
  ])('holds %s', (_, schedule, iso, zone, holds) => {
    expect(isWithin(schedule, at(iso), zone)).toBe(holds);
  });
});

describe('createMoments', () => {
  const tracked = [{ name: 'cart_updated', props: { value: 1_200, currency: 'UAH' } }];
  const signal = (name: string, atMs: number) => ({ key: name, name, atMs, props: {} });
  const start = (signals: ReturnType<typeof signal>[] = []) => {
    let nowMs = 1_000;
    const holds = createMoments({
      tracked,
      facts: () => ({ nowMs, signals, fields: {} }),
      nowMs: () => nowMs,
      zone: 'Europe/Kyiv',
    });
    return { holds, wait: (ms: number) => (nowMs += ms) };
  };

  it('asks all that is said of an event’s props', () => {
    const { holds } = start();
    const event = { type: 'event', value: 'cart_updated' } as const;
    expect(holds({ ...event, props: { value: { min: 1_000 }, currency: { is: 'UAH' } } })).toBe(true);
    expect(holds({ ...event, props: { value: { min: 1_000 }, currency: { is: 'EUR' } } })).toBe(false);
    expect(holds({ ...event, value: 'cart_left', props: {} })).toBe(false);
  });

  it('takes what follows from other events once it happens in this page, not what was true before', () => {
    const { holds, wait } = start([signal('cart_abandoned', 900), signal('browsing_stall', 5_000)]);
    expect(holds({ type: 'event', value: 'cart_abandoned' })).toBe(false);
    expect(holds({ type: 'event', value: 'browsing_stall' })).toBe(false);
    wait(10_000);
    expect(holds({ type: 'event', value: 'cart_abandoned' })).toBe(false);
    expect(holds({ type: 'event', value: 'browsing_stall' })).toBe(true);
  });

  it('reads a schedule by its own zone, else by the site’s', () => {
    const { holds } = start();
    // The epoch was a Thursday, three in the morning in Kyiv.
    expect(holds({ type: 'schedule', hours: ['03:00', '04:00'], days: [4] })).toBe(true);
    expect(holds({ type: 'schedule', hours: ['03:00', '04:00'], zone: 'UTC' })).toBe(false);
  });
});
