import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type CalendarEntry, makeCalendar } from './makeCalendar.js';

const HOUR_MS = 3_600_000;

const makeEntry = (entry: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: 'class@lodestone', sequence: 0, method: 'PUBLISH', title: 'Brewing' },
  ...{ startsAtMs: Date.UTC(2026, 11, 10, 16), endsAtMs: Date.UTC(2026, 11, 10, 17), stampMs: 0 },
  ...entry,
});

/** Read by somebody else's library. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  const event = new ICAL.Event(component);
  return { calendar, component, event };
}

/** Around changes of summer time, and where the hour is not a whole one. */
const EDGES: [zone: string, instant: string, wall: string][] = [
  ['Europe/Kyiv', '2026-03-29T00:59:00Z', '2026-03-29 02:59'],
  ['Europe/Kyiv', '2026-03-29T01:00:00Z', '2026-03-29 04:00'],
  ['Asia/Tehran', '2021-03-21T20:29:00Z', '2021-03-21 23:59'],
  ['Asia/Tehran', '2021-03-21T20:30:00Z', '2021-03-22 01:00'],
  ['Asia/Tehran', '2026-03-21T20:30:00Z', '2026-03-22 00:00'],
  ['America/New_York', '2026-11-01T05:59:00Z', '2026-11-01 01:59'],
  ['America/New_York', '2026-11-01T06:00:00Z', '2026-11-01 01:00'],
  ['Australia/Lord_Howe', '2026-04-04T14:59:00Z', '2026-04-05 01:59'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05 01:30'],
  ['Asia/Kathmandu', '2026-12-31T18:15:00Z', '2027-01-01 00:00'],
  ['Pacific/Chatham', '2026-09-26T13:59:00Z', '2026-09-27 02:44'],
  ['Pacific/Chatham', '2026-09-26T14:00:00Z', '2026-09-27 03:45'],
  ['America/St_Johns', '2026-03-08T05:30:00Z', '2026-03-08 03:00'],
  ['Asia/Kolkata', '2026-06-01T18:30:00Z', '2026-06-02 00:00'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01 00:00'],
  ['Africa/Casablanca', '2026-06-01T12:00:00Z', '2026-06-01 13:00'],
];

function wallOf(atMs: number, timeZone: string): string {
  const style = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat('sv', style).format(atMs);
}

it('means the same instant in every zone, also where the clock is just being changed', () => {
  expect(new Set(EDGES.map(([zone]) => zone)).size).toBeGreaterThanOrEqual(10);
  for (const [zone, instant, wall] of EDGES) {
    const startsAtMs = Date.parse(instant);
    const { event } = parse(makeCalendar(makeEntry({ startsAtMs, endsAtMs: startsAtMs + HOUR_MS })));
    expect([zone, event.startDate.toJSDate().getTime()]).toEqual([zone, startsAtMs]);
    expect(event.endDate.toJSDate().getTime()).toBe(startsAtMs + HOUR_MS);
    expect([zone, wallOf(event.startDate.toJSDate().getTime(), zone)]).toEqual([zone, wall]);
  }
});

it('comes back as it was written, whatever the words are, in lines of 75 octets that cut no character', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 4_000_000_000 }), (title, more, seconds) => {
      const startsAtMs = seconds * 1_000;
      const name = 'Олена "Жар" ^ Коваль; قهوه, \\';
      const written = makeCalendar(
        makeEntry({
          ...{ title, text: more, startsAtMs, endsAtMs: startsAtMs + HOUR_MS },
          organiser: { name, address: 'class@ember-oak.example' },
        }),
      );
      expect(written.endsWith('\r\n')).toBe(true);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of written.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
      const { event, component } = parse(written);
      const clean = (value: string) =>
        [...value.replace(/\r\n?/g, '\n').toWellFormed()]
          .filter((letter) => letter === '\n' || !/\p{Cc}/u.test(letter))
          .join('');
      expect(event.summary ?? '').toBe(clean(title));
      expect(event.description ?? '').toBe(clean(more));
      expect(event.startDate.toJSDate().getTime()).toBe(startsAtMs);
      expect(component.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe(name);
    }),
    { numRuns: 300 },
  );
});

it('is the same entry after a change, with an alarm, until it is taken out', () => {
  const first = parse(makeCalendar(makeEntry({ url: 'https://forms.example/v1/join/x' })));
  expect(first.calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(first.component.getFirstPropertyValue('url')).toBe('https://forms.example/v1/join/x');
  const alarm = first.component.getFirstSubcomponent('valarm');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15M');
  const gone = parse(makeCalendar(makeEntry({ sequence: 3, method: 'CANCEL' })));
  expect(gone.event.uid).toBe(first.event.uid);
  expect(gone.event.sequence).toBe(3);
  expect(gone.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(gone.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(gone.component.getFirstSubcomponent('valarm')).toBeNull();
});
