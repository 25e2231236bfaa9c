import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormats } from './createFormats.js';

const noon = Date.UTC(2026, 10, 23, 12, 5);
const inUtc = { timeZone: 'UTC' };
const en = createFormats('en');
const uk = createFormats('uk');
const fa = createFormats('fa');

describe('createFormats', () => {
  test('writes Persian dates in the Persian calendar, the weekday in front', () => {
    expect(fa.date(noon, inUtc)).toBe('۲ آذر ۱۴۰۵');
    expect(fa.date(noon, { ...inUtc, weekday: true })).toBe('دوشنبه ۲ آذر ۱۴۰۵');
    expect(fa.date(Date.UTC(2026, 2, 21), inUtc)).toBe('۱ فروردین ۱۴۰۵');
    expect(fa.dateTime(noon, inUtc)).toContain('۱۲:۰۵');
  });

  test('writes Ukrainian and English dates', () => {
    expect(uk.date(noon, { ...inUtc, weekday: true })).toBe('понеділок, 23 листопада 2026 р.');
    expect(en.date(new Date(noon), { ...inUtc, weekday: true })).toBe('Monday, November 23, 2026');
  });

  test('takes the day of the time zone', () => {
    const lateEvening = Date.UTC(2026, 10, 23, 22, 30);
    expect(uk.date(lateEvening, { timeZone: 'Europe/Kyiv' })).toContain('24 листопада');
    expect(fa.date(lateEvening, { timeZone: 'Asia/Tehran' })).toBe('۳ آذر ۱۴۰۵');
  });

  test('writes numbers, shares and lists', () => {
    expect(uk.number(1_234_567.891)).toBe('1\u00a0234\u00a0567,891');
    expect(fa.number(1234.5)).toBe('۱٬۲۳۴٫۵');
    expect(fa.percent(0.125)).toMatch(/^۱۲٫۵\u200e?٪$/);
    expect(en.percent(0.125)).toBe('12.5%');
    expect(uk.list(['A', 'B', 'C'])).toBe('A, B і C');
    expect(fa.list(['A', 'B', 'C'])).toMatch(/A،.* و C$/);
  });

  test('gives an empty string for what cannot be written', () => {
    expect(fa.date(Number.NaN)).toBe('');
    expect(en.date(noon, { timeZone: 'Mars/Olympus' })).toBe('');
    expect(en.number(1, { style: 'currency' })).toBe('');
  });

  test('takes a wrong locale tag for English', () => {
    expect(createFormats('!').number(1234)).toBe('1,234');
  });

  test('changes the digits of any text and nothing else', () => {
    expect(fa.digits('0912-345')).toBe('۰۹۱۲-۳۴۵');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(en.digits(text)).toBe(text);
        const persian = fa.digits(text);
        expect(persian).not.toMatch(/[0-9]/);
        expect(persian.replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))).toBe(text);
      }),
    );
  });

  test('writes any whole number in Persian digits that fold back to it', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        const folded = fa.number(value).replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)));
        expect(Number(folded.replaceAll('٬', ''))).toBe(value);
      }),
    );
  });
});
