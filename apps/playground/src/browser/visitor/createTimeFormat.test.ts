import { expect, it } from 'vitest';
import { createTimeFormat } from './createTimeFormat.js';

const AT_MS = new Date(2026, 10, 23, 12, 5, 9).getTime();

it('writes Persian moments in the Jalali calendar, with the comma and the digits of Persian', () => {
  const text = createTimeFormat('fa')(AT_MS);
  expect(text).toBe('۱۴۰۵/۹/۲، ۱۲:۰۵:۰۹');
  expect(text).not.toMatch(/[0-9,]/);
});

it('writes the others as their languages do', () => {
  expect(createTimeFormat('uk')(AT_MS)).toBe('23.11.26, 12:05:09');
  expect(createTimeFormat('en')(AT_MS)).toMatch(/^11\/23\/26, 12:05:09\sPM$/);
});
