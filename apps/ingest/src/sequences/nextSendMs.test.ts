import { expect, it } from 'vitest';
import { nextSendMs } from './nextSendMs.js';

const window = { from: '09:00', to: '20:00', zone: 'recipient' };
const next = (at: string, more: Partial<Parameters<typeof nextSendMs>[0]> = {}, zone = 'Europe/Kyiv') =>
  new Date(nextSendMs({ ...window, ...more }, zone, Date.parse(at))).toISOString();

it('is the moment itself inside of the window, and its beginning outside', () => {
  expect(next('2026-03-02T08:00:00Z')).toBe('2026-03-02T08:00:00.000Z');
  expect(next('2026-03-02T06:59:59Z')).toBe('2026-03-02T07:00:00.000Z');
  expect(next('2026-03-02T18:00:00Z')).toBe('2026-03-03T07:00:00.000Z');
});

it('follows the clock on the wall over the change of the time', () => {
  // Kyiv: 29 March 2026, 3:00 becomes 4:00.
  expect(next('2026-03-28T19:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
  expect(next('2026-10-24T19:00:00Z')).toBe('2026-10-25T07:00:00.000Z');
});

it('keeps to its days, and to its own zone', () => {
  expect(next('2026-03-06T19:00:00Z', { days: ['mon', 'tue'] })).toBe('2026-03-09T07:00:00.000Z');
  expect(next('2026-03-02T20:00:00Z', { zone: 'America/New_York' })).toBe('2026-03-02T20:00:00.000Z');
});
