import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryOf } from './countryOf.js';
import { directionOf } from './directionOf.js';
import { DIRECTIONS, LOCALES, resolveLocale } from './resolveLocale.js';

describe('resolveLocale', () => {
  test.each([
    ['uk', 'uk'],
    ['uk-UA', 'uk'],
    ['UK_ua', 'uk'],
    ['fa-AF', 'fa'],
    ['fa-IR-u-nu-latn', 'fa'],
    ['per', 'fa'],
    ['prs-AF', 'fa'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['not a tag', 'en'],
  ])('takes %j for %s', (requested, expected) => {
    expect(resolveLocale(requested)).toBe(expected);
  });

  test('takes the first of several that it has', () => {
    expect(resolveLocale(['de-DE', 'uk', 'fa'])).toBe('uk');
    expect(resolveLocale([])).toBe('en');
  });

  test('prefers an exact regional catalog', () => {
    expect(resolveLocale('fa-AF', ['en', 'fa', 'fa-AF'])).toBe('fa-AF');
  });

  test('falls back to the first available one where English is not among them', () => {
    expect(resolveLocale('de', ['uk', 'fa'])).toBe('uk');
    expect(resolveLocale('de', [])).toBe('en');
  });

  test('never throws and always gives an available locale', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(LOCALES).toContain(resolveLocale(value as string));
      }),
    );
  });
});

describe('directionOf', () => {
  test.each([
    ['fa', 'rtl'],
    ['fa-AF', 'rtl'],
    ['fa-Latn', 'ltr'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['uk', 'ltr'],
    ['en-u-ca-persian', 'ltr'],
    ['fao', 'ltr'],
    ['not a tag', 'ltr'],
  ])('%s runs %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });
});

describe('DIRECTIONS', () => {
  test.each(LOCALES)('says of %s what its tag says', (locale) => {
    expect(DIRECTIONS[locale]).toBe(directionOf(locale));
  });
});

describe('countryOf', () => {
  test.each([
    ['uk', 'UA'],
    ['fa', 'IR'],
    ['fa-AF', 'AF'],
    ['fa-Arab-AF', 'AF'],
    ['en-gb', 'GB'],
    ['en', undefined],
    ['fa-u-rg-afzzzz', 'IR'],
    ['not a tag', undefined],
  ])('%s means %s', (locale, country) => {
    expect(countryOf(locale)).toBe(country);
  });
});
