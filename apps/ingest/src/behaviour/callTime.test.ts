import { expect, it } from 'vitest';
import { callTime } from './callTime.js';

const AT_MS = Date.parse('2026-03-02T08:00:00Z');
const timeOf = (callAt: string | number | string[]) =>
  new Date(callTime({ atMs: AT_MS, answers: { callAt } })).toISOString();

it('is the time that was chosen, in whatever zone it was written', () => {
  expect(timeOf('2026-03-03T12:30:00.000Z')).toBe('2026-03-03T12:30:00.000Z');
  expect(timeOf('2026-03-03T12:30+02:00')).toBe('2026-03-03T10:30:00.000Z');
});

it('is the time of the request where nothing that can be was chosen', () => {
  expect(new Date(callTime({ atMs: AT_MS, answers: {} })).toISOString()).toBe('2026-03-02T08:00:00.000Z');
  for (const callAt of [
    ...[
      'tomorrow',
      '',
      '2026-03-03',
      '2026-03-03T12:30',
      '2026-13-40T12:30Z',
      '2026-03-01T08:00Z',
      '2027-03-03T08:00Z',
    ],
    ...[1_772_000_000_000, ['2026-03-03T12:30Z']],
  ])
    expect([callAt, timeOf(callAt)]).toEqual([callAt, '2026-03-02T08:00:00.000Z']);
});
