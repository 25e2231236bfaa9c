import type { WebinarCard } from '@lodestone/schema';
import { describe, expect, test } from 'vitest';
import { calendarLinks } from './calendarLinks.js';
import { webinarStateAt } from './createWebinarBody.js';

const card: WebinarCard = {
  id: 'class',
  title: 'A class',
  startsAt: '2027-03-28T00:30:00Z',
  durationMinutes: 90,
  timeZone: 'Europe/Kyiv',
};
const at = (text: string) => Date.parse(text);

describe('webinarStateAt', () => {
  test.each([
    ['2027-03-28T00:14:59Z', 'before'],
    ['2027-03-28T00:15:00Z', 'soon'],
    ['2027-03-28T00:30:00Z', 'live'],
    ['2027-03-28T01:59:59Z', 'live'],
    ['2027-03-28T02:00:00Z', 'over'],
  ] as const)('is at %s: %s', (moment, state) => {
    expect(webinarStateAt(card, at(moment))).toBe(state);
  });

  test('is cancelled at any moment', () => {
    expect(webinarStateAt({ ...card, isCancelled: true }, at('2027-03-28T00:40:00Z'))).toBe('cancelled');
  });
});

describe('calendarLinks', () => {
  const { google, outlook } = calendarLinks(card, {
    title: 'Каша & кава',
    text: 'https://meet.example/a?b=1',
  });

  test('names the instants in UTC, over a change of the clocks too', () => {
    expect(new URL(google).searchParams.get('dates')).toBe('20270328T003000Z/20270328T020000Z');
    expect(new URL(outlook).searchParams.get('startdt')).toBe('2027-03-28T00:30:00.000Z');
    expect(new URL(outlook).searchParams.get('enddt')).toBe('2027-03-28T02:00:00.000Z');
  });

  test('carries any title and address through', () => {
    expect(new URL(google).searchParams.get('text')).toBe('Каша & кава');
    expect(new URL(outlook).searchParams.get('body')).toBe('https://meet.example/a?b=1');
  });
});
