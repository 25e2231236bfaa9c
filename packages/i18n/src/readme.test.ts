import { expect, test } from 'vitest';
import {
  createFormats,
  createTranslator,
  directionOf,
  type EnglishMessages,
  resolveLocale,
} from './index.js';
import fa from './locales/fa.js';

test('the example of the README does what it says', () => {
  const locale = resolveLocale(['fa-IR', 'en']);
  const t = createTranslator<EnglishMessages>(fa, locale);
  expect([locale, directionOf(locale)]).toEqual(['fa', 'rtl']);
  expect(t('suggest', { x: 'olena@gmail.com' })).toContain('\u2068olena@gmail.com\u2069');
  expect(t('error.long', { count: 16_000 })).toBe('حداکثر ۱۶٬۰۰۰ نویسه بنویسید');
  expect(createFormats(locale).date(Date.UTC(2026, 10, 23), { weekday: true, timeZone: 'UTC' })).toBe(
    'دوشنبه ۲ آذر ۱۴۰۵',
  );
});
