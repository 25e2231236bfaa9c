import { parseJson } from '@lodestone/core';
import { describe, expect, it } from 'vitest';
import { createVisitorStore } from './createVisitorStore.js';
import { createVisits, type Who } from './createVisits.js';

const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2026, 10, 23);

function createDevice() {
  const values = new Map<string, string>();
  let made = 0;
  return {
    record: () =>
      parseJson(values.get('lodestone:demo:visitor')) as { id: string; visits: number } | undefined,
    open(source = 'direct') {
      const began: number[] = [];
      const who: Who = {};
      const storage = {
        get: (key: string) => values.get(key),
        set: (key: string, value: string) => void values.set(key, value),
        remove: (key: string) => void values.delete(key),
      };
      made += 1;
      const visits = createVisits({
        store: createVisitorStore('demo', `page-${made}`, storage),
        who,
        makeKey: () => `key-${made++}`,
        readTouch: () => ({ source }),
        onVisit: (_, count) => began.push(count),
      });
      return { ...visits, who, began, save: () => visits.keep({ fields: {}, clockOffsetMs: 0 }) };
    },
  };
}

describe('createVisits', () => {
  it('begins a visit, goes on with it on the next page, and begins another after half an hour', () => {
    const device = createDevice();
    const first = device.open('search');
    first.begin(START_MS);
    first.touch(START_MS);
    first.save();
    const next = device.open('mail');
    next.begin(START_MS + 29 * MINUTE_MS);
    next.touch(START_MS + 29 * MINUTE_MS);
    next.save();
    const later = device.open('mail');
    later.begin(START_MS + 59 * MINUTE_MS);
    later.touch(START_MS + 59 * MINUTE_MS);
    expect([first.began, next.began, later.began]).toEqual([[1], [], [2]]);
    expect(later.record()).toMatchObject({
      visits: 2,
      first: { source: 'search' },
      last: { source: 'mail' },
    });
    expect(later.who.visitor).toBe(first.who.visitor);
    expect(next.who.session).toBe(first.who.session);
    expect(later.who.session).not.toBe(first.who.session);
  });

  it('remembers the newest touch that is not direct, and a direct one where there is no other', () => {
    const device = createDevice();
    const lastAfter = ['direct', 'ad', 'direct', 'mail', 'direct'].map((source, nth) => {
      const page = device.open(source);
      page.begin(START_MS + nth * 60 * MINUTE_MS);
      page.touch(START_MS + nth * 60 * MINUTE_MS);
      page.save();
      return page.record()?.last.source;
    });
    expect(lastAfter).toEqual(['direct', 'ad', 'ad', 'mail', 'mail']);
  });

  it('goes on with a visit that another tab kept alive', () => {
    const device = createDevice();
    const [idle, busy] = [device.open(), device.open()];
    idle.begin(START_MS);
    idle.touch(START_MS);
    idle.save();
    busy.begin(START_MS + MINUTE_MS);
    busy.touch(START_MS + 25 * MINUTE_MS);
    busy.save();
    idle.touch(START_MS + 45 * MINUTE_MS);
    expect(idle.began).toEqual([1]);
  });

  it('lets the first of two tabs that met the visitor at once name the visitor', () => {
    const device = createDevice();
    const [one, two] = [device.open(), device.open()];
    one.begin(START_MS);
    two.begin(START_MS);
    one.save();
    two.save();
    expect(two.who.visitor).toBe(one.who.visitor);
    expect(device.record()?.id).toBe(one.who.visitor);
  });

  it('knows nobody before it began and after it ended', () => {
    const device = createDevice();
    const page = device.open();
    page.touch(START_MS);
    page.save();
    expect(page.record()).toBeUndefined();
    expect(device.record()).toBeUndefined();
    page.begin(START_MS);
    page.save();
    page.end();
    expect([page.record(), device.record()]).toEqual([undefined, undefined]);
  });
});
