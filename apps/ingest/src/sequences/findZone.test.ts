import { expect, it } from 'vitest';
import { findZone } from './findZone.js';

const NOW_MS = Date.parse('2026-03-02T08:00:00Z');
const zoneOf = (country: string | undefined, phone?: string) =>
  findZone(
    { country, checks: phone ? { phone: { marks: [], country: phone } } : undefined },
    'Europe/Kyiv',
    NOW_MS,
  );

it('knows the clock of a country that has one', () => {
  expect([zoneOf('IR'), zoneOf('PL'), zoneOf('DE')]).toEqual([
    'Asia/Tehran',
    'Europe/Warsaw',
    'Europe/Berlin',
  ]);
  expect(zoneOf('UA')).toBe('Europe/Kyiv');
});

it('goes by the number where no country was given, else by the site', () => {
  expect([zoneOf(undefined, 'IR'), zoneOf('US', 'IR'), zoneOf('US'), zoneOf(undefined)]).toEqual([
    ...['Asia/Tehran', 'Asia/Tehran', 'Europe/Kyiv', 'Europe/Kyiv'],
  ]);
  expect([zoneOf('ZZ'), zoneOf('x-'), zoneOf('')]).toEqual(['Europe/Kyiv', 'Europe/Kyiv', 'Europe/Kyiv']);
});
