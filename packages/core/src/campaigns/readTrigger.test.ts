import { type CampaignTrigger, TRIGGERS } from '@lodestone/schema';
import { describe, expect, it } from 'vitest';
import { delayMsOf, idleMsOf, isReadApart, momentsOf, readTrigger } from './readTrigger.js';

const facts = {
  engagedMs: 2_000,
  visitMs: 9_000,
  pages: 3,
  scrollPct: 40,
  events: new Set([
    'demo_requested',
    'exit ',
    'exit idle scroll',
    'seen #end',
    'idle 60000',
    'after news',
    'stage warm',
  ]),
  clicks: new Set(['#price']),
  holds: ({ value }: CampaignTrigger) => value === 'cart_updated',
};

describe('readTrigger', () => {
  it.each([
    [{ type: 'delay', value: 2_000 }, true],
    [{ type: 'delay', value: 2_001 }, false],
    [{ type: 'delay', value: 'soon' }, false],
    [{ type: 'delay', value: -1 }, true],
    [{ type: 'scroll', value: 40 }, true],
    [{ type: 'scroll', value: 41 }, false],
    [{ type: 'scroll' }, false],
    [{ type: 'click', value: '#price' }, true],
    [{ type: 'click', value: '#other' }, false],
    [{ type: 'click' }, false],
    [{ type: 'event', value: 'demo_requested' }, true],
    [{ type: 'event', value: 'cart_updated' }, false],
    [{ type: 'manual' }, false],
    [{ type: 'exit' }, true],
    [{ type: 'exit', value: 'idle scroll' }, true],
    [{ type: 'exit', value: 'idle' }, false],
    [{ type: 'stage', value: 'hot' }, false],
    [{ type: 'stage', value: 'warm' }, true],
    [{ type: 'time', value: 9_000 }, true],
    [{ type: 'time', value: 9_001 }, false],
    [{ type: 'pages', value: 3 }, true],
    [{ type: 'pages', value: 4 }, false],
    [{ type: 'pages' }, true],
    [{ type: 'seen', value: '#end' }, true],
    [{ type: 'seen', value: '#top' }, false],
    [{ type: 'idle' }, true],
    [{ type: 'idle', value: 30_000 }, false],
    [{ type: 'after', value: 'news' }, true],
    [{ type: 'after', value: 'other' }, false],
    [{ type: 'schedule', days: [1] }, false],
    [{ type: 'event', value: 'cart_updated', props: { value: { min: 1 } } }, true],
    [{ type: 'event', value: 'cart_abandoned' }, false],
    [
      {
        all: [
          { type: 'stage', value: 'warm' },
          { type: 'pages', value: 3 },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { type: 'stage', value: 'warm' },
          { type: 'pages', value: 4 },
        ],
      },
      false,
    ],
    [{ all: [] }, true],
    [
      {
        any: [
          { type: 'stage', value: 'hot' },
          { type: 'pages', value: 3 },
        ],
      },
      true,
    ],
    [{ any: [] }, false],
    [{ not: { type: 'stage', value: 'hot' } }, true],
    [{ not: { any: [{ type: 'stage', value: 'warm' }] } }, false],
  ] as const)('reads %j as %s', (trigger, passed) => {
    expect(readTrigger(trigger, facts).passed).toBe(passed);
  });

  it('answers for every type of the wire with the rule and what was seen', () => {
    for (const type of TRIGGERS) {
      const reading = readTrigger({ type }, facts);
      expect(reading.rule).toMatchObject({ type });
      expect(reading.seen).toBeDefined();
    }
  });

  it('passes nothing, and nothing’s opposite, while what reads it is on its way', () => {
    const schedule = { type: 'schedule', hours: ['09:00', '18:00'] } as const;
    const unread = { ...facts, holds: undefined };
    expect(readTrigger(schedule, unread)).toMatchObject({ seen: 'unread', passed: false });
    expect(readTrigger({ not: schedule }, unread).passed).toBe(false);
    expect(readTrigger({ not: { all: [schedule] } }, facts).passed).toBe(true);
  });

  it('names every moment of a trigger, and those that are read apart', () => {
    const click = { type: 'click', value: '#a' } as const;
    const left = { type: 'event', value: 'cart_abandoned' } as const;
    expect(momentsOf({ all: [click, { any: [left, { not: click }] }] })).toEqual([click, left, click]);
    expect([click, left, { type: 'schedule' } as const].map(isReadApart)).toEqual([false, true, true]);
    expect([delayMsOf({ type: 'delay' }), idleMsOf({ type: 'idle' })]).toEqual([5_000, 60_000]);
  });
});
