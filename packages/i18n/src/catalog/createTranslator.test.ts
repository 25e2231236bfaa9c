import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../locales/en.js';
import fa from '../locales/fa.js';
import uk from '../locales/uk.js';
import type { EnglishMessages } from './Catalog.js';
import { createTranslator } from './createTranslator.js';
import { defineCatalog } from './defineCatalog.js';

const leads = defineCatalog({ leads: { one: '{count} lead', other: '{count} leads' } });
const ukrainian = {
  leads: { one: '{count} лід', few: '{count} ліди', many: '{count} лідів', other: '{count} ліда' },
};

describe('createTranslator', () => {
  test('gives the text of the key', () => {
    expect(createTranslator<EnglishMessages>(uk, 'uk')('close')).toBe('Закрити');
  });

  test('chooses the Ukrainian plural for 1, 2, 5, 21 and 1.5', () => {
    const t = createTranslator<typeof leads>(ukrainian, 'uk');
    expect([1, 2, 5, 11, 21, 22, 1.5].map((count) => t('leads', { count }))).toEqual([
      '1 лід',
      '2 ліди',
      '5 лідів',
      '11 лідів',
      '21 лід',
      '22 ліди',
      '1,5 ліда',
    ]);
  });

  test('writes numbers in Persian digits, without isolates', () => {
    const t = createTranslator<EnglishMessages>(fa, 'fa');
    expect(t('error.long', { count: 16_000 })).toBe('حداکثر ۱۶٬۰۰۰ نویسه بنویسید');
  });

  test('isolates an address in a Persian sentence', () => {
    const t = createTranslator<EnglishMessages>(fa, 'fa');
    expect(t('suggest', { x: 'olena@gmail.com' })).toBe('منظورتان \u2068olena@gmail.com\u2069 بود؟');
  });

  test('takes a wrong locale tag for English', () => {
    const t = createTranslator<typeof leads>(leads, 'not a locale!');
    expect(t('leads', { count: 1 })).toBe('1 lead');
    expect(t('leads', { count: 2 })).toBe('2 leads');
  });

  test('gives the key back when the data lacks it', () => {
    const t = createTranslator<EnglishMessages>(en, 'en') as (key: string) => string;
    expect(t('no.such.key')).toBe('no.such.key');
    expect(t('constructor')).toBe('constructor');
  });

  test('finds a text for every number in every locale', () => {
    const numbers = fc.oneof(fc.integer(), fc.double());
    fc.assert(
      fc.property(numbers, fc.constantFrom('en', 'uk', 'fa'), (count, locale) => {
        const messages = { en, uk, fa }[locale] ?? en;
        const text = createTranslator<EnglishMessages>(messages, locale)('error.long', { count });
        expect(text).toContain(new Intl.NumberFormat(locale).format(count));
        expect(text).not.toContain('{');
      }),
    );
  });
});
