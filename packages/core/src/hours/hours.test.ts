import type { WorkingHours } from '@lodestone/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpenAt, nextClosingMs, nextOpeningMs, slotsOf } from './index.js';
import { weekOf } from './weekOf.js';

const at = (text: string): number => Date.parse(text);
const iso = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 16);

const ZONES = [
  'UTC',
  'Europe/Kyiv',
  'Asia/Tehran',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Sao_Paulo',
];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

describe('presets', () => {
  test('an office is open on five days from 9 to 17', () => {
    const kyiv: WorkingHours = { timeZone: 'Europe/Kyiv', week: 'office' };
    expect(isOpenAt(kyiv, at('2026-11-23T06:59:59.999Z'))).toBe(false);
    expect(isOpenAt(kyiv, at('2026-11-23T07:00Z'))).toBe(true);
    expect(isOpenAt(kyiv, at('2026-11-23T14:59:59.999Z'))).toBe(true);
    expect(isOpenAt(kyiv, at('2026-11-23T15:00Z'))).toBe(false);
    expect(iso(nextOpeningMs(kyiv, at('2026-11-20T15:00Z')))).toBe('2026-11-23T07:00');
    expect(iso(nextClosingMs(kyiv, at('2026-11-23T08:00Z')))).toBe('2026-11-23T15:00');
  });

  test('the Iranian week runs from Saturday to Thursday noon', () => {
    const tehran: WorkingHours = { timeZone: 'Asia/Tehran', week: 'iran' };
    expect(isOpenAt(tehran, at('2026-11-21T06:00Z'))).toBe(true);
    expect(isOpenAt(tehran, at('2026-11-20T08:00Z'))).toBe(false);
    expect(iso(nextClosingMs(tehran, at('2026-11-26T08:00Z')))).toBe('2026-11-26T09:30');
    expect(iso(nextOpeningMs(tehran, at('2026-11-26T09:30Z')))).toBe('2026-11-28T05:30');
  });

  test('always has no closing, save on a day that is different', () => {
    const always: WorkingHours = { timeZone: 'Europe/Kyiv', week: 'always' };
    expect(nextClosingMs(always, at('2026-11-23T08:00Z'))).toBeUndefined();
    const closed = { ...always, exceptions: [{ date: '2027-01-01', intervals: [] }] };
    expect(iso(nextClosingMs(closed, at('2026-11-23T08:00Z')))).toBe('2026-12-31T22:00');
    expect(iso(nextOpeningMs(closed, at('2027-01-01T08:00Z')))).toBe('2027-01-01T22:00');
  });
});

describe('intervals', () => {
  test('there may be several a day, and a day that is not named is closed', () => {
    const split: WorkingHours = {
      timeZone: 'UTC',
      week: {
        mon: [
          ['14:00', '18:00'],
          ['09:00', '13:00'],
        ],
      },
    };
    expect(iso(nextClosingMs(split, at('2026-11-23T10:00Z')))).toBe('2026-11-23T13:00');
    expect(iso(nextOpeningMs(split, at('2026-11-23T13:00Z')))).toBe('2026-11-23T14:00');
    expect(iso(nextOpeningMs(split, at('2026-11-23T18:00Z')))).toBe('2026-11-30T09:00');
  });

  test('an end before its start, or equal to it, is on the next day', () => {
    const night: WorkingHours = { timeZone: 'UTC', week: { sat: [['22:00', '02:00']] } };
    expect(isOpenAt(night, at('2026-11-22T01:59Z'))).toBe(true);
    expect(isOpenAt(night, at('2026-11-22T02:00Z'))).toBe(false);
    expect(iso(nextClosingMs(night, at('2026-11-21T23:00Z')))).toBe('2026-11-22T02:00');
    const round: WorkingHours = { timeZone: 'UTC', week: { sat: [['08:00', '08:00']] } };
    expect(iso(nextClosingMs(round, at('2026-11-21T08:00Z')))).toBe('2026-11-22T08:00');
  });

  test('those that touch over midnight close together', () => {
    const long: WorkingHours = {
      timeZone: 'UTC',
      week: { mon: [['18:00', '24:00']], tue: [['00:00', '03:00']] },
    };
    expect(iso(nextClosingMs(long, at('2026-11-23T20:00Z')))).toBe('2026-11-24T03:00');
  });

  test('a day that is different replaces its weekday; a night that began before goes on', () => {
    const bar: WorkingHours = {
      timeZone: 'UTC',
      week: { fri: [['20:00', '04:00']], sat: [['20:00', '04:00']] },
      exceptions: [{ date: '2026-11-21', intervals: [['12:00', '13:00']] }],
    };
    expect(isOpenAt(bar, at('2026-11-21T03:00Z'))).toBe(true);
    expect(isOpenAt(bar, at('2026-11-21T12:30Z'))).toBe(true);
    expect(isOpenAt(bar, at('2026-11-21T21:00Z'))).toBe(false);
  });

  test('after weeks of holidays the next opening is the first ordinary one', () => {
    const exceptions = Array.from({ length: 30 }, (_, index) => ({
      date: new Date(at('2026-12-20') + index * 86_400_000).toISOString().slice(0, 10),
      intervals: [],
    }));
    const hours: WorkingHours = { timeZone: 'Europe/Kyiv', week: 'office', exceptions };
    expect(iso(nextOpeningMs(hours, at('2026-12-21T10:00Z')))).toBe('2027-01-19T07:00');
  });

  test('nobody who never comes is announced, and who came for one day leaves', () => {
    const never: WorkingHours = { timeZone: 'UTC', week: {} };
    expect(nextOpeningMs(never, at('2026-11-23T10:00Z'))).toBeUndefined();
    expect(nextClosingMs(never, at('2026-11-23T10:00Z'))).toBe(at('2026-11-23T10:00Z'));
    const once: WorkingHours = {
      ...never,
      exceptions: [{ date: '2026-11-23', intervals: [['09:00', '12:00']] }],
    };
    expect(iso(nextClosingMs(once, at('2026-11-23T10:00Z')))).toBe('2026-11-23T12:00');
  });
});

describe('clocks that jump', () => {
  test('an opening in the hour that spring leaves out is the jump itself', () => {
    const early: WorkingHours = { timeZone: 'Europe/Kyiv', week: { sun: [['03:30', '06:00']] } };
    // 2026-03-29 03:00 becomes 04:00.
    expect(iso(nextOpeningMs(early, at('2026-03-28T20:00Z')))).toBe('2026-03-29T01:00');
    expect(iso(nextClosingMs(early, at('2026-03-29T01:30Z')))).toBe('2026-03-29T03:00');
  });

  test('an interval within the hour that is left out does not happen', () => {
    const lost: WorkingHours = { timeZone: 'Europe/Kyiv', week: { sun: [['03:10', '03:50']] } };
    expect(iso(nextOpeningMs(lost, at('2026-03-28T20:00Z')))).toBe('2026-04-05T00:10');
  });

  test('the hour that autumn repeats is worked twice, without a break', () => {
    const late: WorkingHours = { timeZone: 'Europe/Kyiv', week: { sun: [['03:15', '03:45']] } };
    // 2026-10-25 04:00 becomes 03:00.
    expect(iso(nextOpeningMs(late, at('2026-10-24T20:00Z')))).toBe('2026-10-25T00:15');
    expect(iso(nextClosingMs(late, at('2026-10-25T00:15Z')))).toBe('2026-10-25T01:45');
  });

  test('a jump of half an hour, and a day that was left out', () => {
    const howe: WorkingHours = { timeZone: 'Australia/Lord_Howe', week: { sun: [['02:15', '05:00']] } };
    // 2026-10-04 02:00 becomes 02:30.
    expect(iso(nextOpeningMs(howe, at('2026-10-03T10:00Z')))).toBe('2026-10-03T15:30');
    const apia: WorkingHours = { timeZone: 'Pacific/Apia', week: { fri: [['09:00', '17:00']] } };
    // Friday 2011-12-30 was left out.
    expect(iso(nextOpeningMs(apia, at('2011-12-29T12:00Z')))).toBe('2012-01-05T19:00');
  });

  test('a zone that nobody knows counts as UTC', () => {
    expect(isOpenAt({ timeZone: 'Mars/Olympus', week: 'office' }, at('2026-11-23T09:00Z'))).toBe(true);
  });
});

describe('any week in ten zones', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const interval = fc.tuple(time, fc.oneof(time, fc.constant('24:00'))) as fc.Arbitrary<[string, string]>;
  const week = fc.record(Object.fromEntries(DAYS.map((day) => [day, fc.array(interval, { maxLength: 3 })])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Exclude<WorkingHours['week'], string>>;
  const hours: fc.Arbitrary<WorkingHours> = fc.record({
    timeZone: fc.constantFrom(...ZONES),
    week: fc.oneof(week, fc.constantFrom('always', 'office', 'iran') as fc.Arbitrary<'always'>),
    exceptions: fc.array(
      fc.record({
        date: fc
          .integer({ min: 0, max: 400 })
          .map((day) => new Date(at('2026-01-01') + day * 86_400_000).toISOString().slice(0, 10)),
        intervals: fc.array(interval, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
  });
  const moment = fc
    .integer({ min: at('2026-01-01') / 60_000, max: at('2027-01-01') / 60_000 })
    .map((min) => min * 60_000);

  test('is open exactly where the clock on the wall stands within an interval, away from jumps', () => {
    fc.assert(
      fc.property(hours, moment, (given, ms) => {
        const wall = wallOf(given.timeZone, ms);
        // Where the clock was set within two days the wall's time names two moments, or none.
        const isCalm = [-2, -1, 1, 2].every(
          (days) => wallOf(given.timeZone, ms + days * 86_400_000).minutes === wall.minutes,
        );
        fc.pre(isCalm);
        expect(isOpenAt(given, ms)).toBe(isWithin(given, wall));
      }),
      { numRuns: 1_000 },
    );
  });

  test('opens where it says, is closed until then, and closes where it says', () => {
    fc.assert(
      fc.property(hours, moment, (given, ms) => {
        const opening = nextOpeningMs(given, ms);
        if (opening === undefined) {
          expect(isOpenAt(given, ms)).toBe(false);
          return;
        }
        expect(isOpenAt(given, opening)).toBe(true);
        if (opening > ms) {
          expect(isOpenAt(given, ms)).toBe(false);
          expect(isOpenAt(given, opening - 1)).toBe(false);
          expect(nextOpeningMs(given, ms + Math.floor((opening - ms) / 2))).toBe(opening);
        }
        const closing = nextClosingMs(given, opening);
        if (closing === undefined) return;
        expect(closing).toBeGreaterThan(opening);
        expect(isOpenAt(given, closing)).toBe(false);
        expect(isOpenAt(given, closing - 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('offers times that lie within the hours, in order, apart from each other, none in the past', () => {
    fc.assert(
      fc.property(hours, moment, fc.constantFrom(15, 30, 45, 60), (given, ms, slotMinutes) => {
        const slots = slotsOf(given, ms, { slotMinutes, days: 6 });
        let freeMs = ms;
        for (const { startMs, endMs } of slots) {
          expect(startMs).toBeGreaterThanOrEqual(freeMs);
          expect(endMs - startMs).toBe(slotMinutes * 60_000);
          expect(isOpenAt(given, startMs) && isOpenAt(given, endMs - 1)).toBe(true);
          freeMs = endMs;
        }
      }),
      { numRuns: 60 },
    );
  });

  function wallOf(timeZone: string, ms: number) {
    const parts = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone, dateStyle: 'short', timeStyle: 'short' },
    }).format(ms);
    const [date = '', clock = ''] = parts.split(' ');
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return { date, minutes: hour * 60 + minute };
  }

  function isWithin(given: WorkingHours, { date, minutes }: { date: string; minutes: number }): boolean {
    const intervalsOf = (day: string) =>
      given.exceptions?.findLast((exception) => exception.date === day)?.intervals ??
      weekOf(given)[DAYS[new Date(day).getUTCDay()] ?? 'mon'] ??
      [];
    const before = new Date(at(date) - 86_400_000).toISOString().slice(0, 10);
    const toMinutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    const holds = (day: string, shifted: number) =>
      intervalsOf(day).some(([start, end]) => {
        const [from, to] = [toMinutes(start), toMinutes(end)];
        return from <= shifted && shifted < (to <= from ? to + 1_440 : to);
      });
    return holds(date, minutes) || holds(before, minutes + 1_440);
  }
});

describe('slotsOf', () => {
  const hours: WorkingHours = { timeZone: 'Europe/Kyiv', week: { mon: [['09:00', '10:40']] } };

  test('cuts each opening into times that end before the closing', () => {
    const slots = slotsOf(hours, at('2026-11-23T07:10Z'));
    expect(slots.map(({ startMs, date }) => [iso(startMs), date])).toEqual([
      ['2026-11-23T07:30', '2026-11-23'],
      ['2026-11-23T08:00', '2026-11-23'],
    ]);
  });

  test('looks as many days ahead as it is told, and what lies past midnight belongs to the day before', () => {
    expect(slotsOf(hours, at('2026-11-23T12:00Z'), { days: 6 })).toEqual([]);
    expect(slotsOf(hours, at('2026-11-23T12:00Z'), { days: 7 })).toHaveLength(3);
    const night: WorkingHours = { timeZone: 'UTC', week: { mon: [['23:00', '01:00']] } };
    expect(slotsOf(night, at('2026-11-23T23:40Z'), { slotMinutes: 60 })).toEqual([
      { startMs: at('2026-11-24T00:00Z'), endMs: at('2026-11-24T01:00Z'), date: '2026-11-23' },
    ]);
  });

  test('gives what the README says', () => {
    const office: WorkingHours = { timeZone: 'Europe/Kyiv', week: 'office' };
    expect(slotsOf(office, at('2026-11-21T10:00Z'), { slotMinutes: 30, days: 5 })).toHaveLength(64);
  });

  test('never offers more than a thousand, nor beyond sixty days', () => {
    const always: WorkingHours = { timeZone: 'UTC', week: 'always' };
    expect(slotsOf(always, 0, { slotMinutes: 1 })).toHaveLength(1_000);
    expect(slotsOf(always, 0, { slotMinutes: 1_440, days: 1e9 })).toHaveLength(61);
  });
});
