import { describe, expect, test } from 'vitest';
import { writeSize } from '../ebook/createEbookBody.js';
import { writeDuration } from './Countdown.js';
import { localText } from './localText.js';

describe('localText', () => {
  test.each([
    ['uk', 'Привіт'],
    ['uk-UA', 'Привіт'],
    ['de', 'Hello'],
  ])('finds for %s: %s', (locale, text) => {
    expect(localText({ en: 'Hello', uk: 'Привіт' }, locale)).toBe(text);
  });

  test('takes the first one where there is no English, and a text alone as it is', () => {
    expect(localText({ fa: 'سلام' }, 'uk')).toBe('سلام');
    expect(localText('Hello', 'fa')).toBe('Hello');
    expect(localText(undefined, 'en')).toBe('');
  });
});

describe('writeDuration', () => {
  test.each([
    [2 * 86_400_000 + 5 * 3_600_000, 'en', '2 days 5 hours'],
    [5 * 86_400_000, 'uk', '5 днів'],
    [3_600_000 + 60_000, 'en', '1 hour 1 minute'],
    [189_000, 'en', '03:09'],
    [189_000, 'fa', '۰۳:۰۹'],
    [-5, 'en', '00:00'],
  ])('writes %s ms in %s as %s', (ms, locale, text) => {
    expect(writeDuration(ms, locale)).toBe(text);
  });
});

test('a size is read in the unit that fits', () => {
  expect(writeSize(1_420_000, 'en')).toBe('1.4 MB');
  expect(writeSize(900, 'en')).toBe('1 kB');
  expect(writeSize(24_000_000, 'fa')).toContain('۲۴');
});
