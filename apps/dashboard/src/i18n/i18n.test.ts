import { B2B_RULES, DEFAULT_SEGMENTS, SHOP_RULES } from '@lodestone/core/scoring';
import { describe, expect, it } from 'vitest';
import en from '../locales/en.js';
import fa from '../locales/fa.js';
import uk from '../locales/uk.js';
import { chooseLocale, keepLocale } from './chooseLocale.js';
import { createI18n as create } from './I18n.js';
import { loadI18n } from './loadI18n.js';

const texts = { en, uk, fa };
const createI18n = (locale: keyof typeof texts) => create(locale, texts[locale]);
const NOW = Date.UTC(2026, 10, 23, 12);

it.each(['en', 'uk', 'fa'] as const)('loads %s alone', async (locale) => {
  const i18n = await loadI18n(locale);
  expect([i18n.locale, i18n.t('signIn.submit')]).toEqual([locale, texts[locale]['signIn.submit']]);
});

describe('createI18n', () => {
  it('says how long ago something was, in the words and digits of the language', () => {
    expect(createI18n('en').relative(NOW - 3 * 3_600_000, NOW)).toBe('3 hours ago');
    expect(createI18n('uk').relative(NOW - 5 * 60_000, NOW)).toBe('5 хвилин тому');
    expect(createI18n('fa').relative(NOW - 3 * 60_000, NOW)).toBe('۳ دقیقه پیش');
    expect(createI18n('en').relative(NOW - 59_000, NOW)).toBe('now');
    expect(createI18n('en').relative(NOW + 60_000, NOW)).toBe('now');
  });

  it('calls yesterday only the day before', () => {
    const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
    const { relative } = createI18n('en');
    expect(relative(at(21, 22), at(23, 4))).toBe('2 days ago');
    expect(relative(at(22, 3), at(23, 4))).toBe('yesterday');
    expect(relative(at(22, 23), at(23, 4))).toBe('5 hours ago');
  });

  it('writes Persian dates in the Jalali calendar', () => {
    expect(createI18n('fa').formats.dateTime(NOW, { timeZone: 'Asia/Tehran' })).toContain('۲ آذر ۱۴۰۵');
  });

  it('counts leads by the plural rules of the language', () => {
    expect(createI18n('uk').t('leads.arrived', { count: 2, who: '' })).toBe('2 нові ліди');
    expect(createI18n('uk').t('leads.arrived', { count: 5, who: '' })).toBe('5 нових лідів');
    expect(createI18n('fa').t('leads.arrived', { count: 12, who: '' })).toBe('۱۲ سرنخ تازه');
  });

  it('gives a code that it has no text for as it is', () => {
    expect(createI18n('uk').nameOf('reason.', 'bot')).toBe('Схоже на автомат');
    expect(createI18n('uk').nameOf('reason.', 'something-new')).toBe('something-new');
    expect(createI18n('uk').nameOf('', 'constructor')).toBe('constructor');
  });

  it('has the same placeholders in every language', () => {
    const holes = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();
    for (const key of Object.keys(en) as (keyof typeof en)[])
      for (const catalog of [uk, fa]) expect(holes(catalog[key]), key).toEqual(holes(en[key]));
  });
});

describe('the words for what every site begins with', () => {
  const catalogs = Object.entries(texts).map(([locale, words]) => [locale, Object.keys(words)] as const);
  const rules = [SHOP_RULES, B2B_RULES].flatMap(({ scores, fit }) => [
    ...scores.flatMap(({ id, signal }) => [`rule.${id}`, `signal.${String(signal)}`]),
    ...fit.map(({ id }) => `fit.rule.${id}`),
  ]);

  it.each(catalogs)('are there for every rule, signal of a rule and segment (%s)', (_locale, keys) => {
    expect(rules.length).toBeGreaterThan(50);
    expect(keys).toEqual(expect.arrayContaining(rules));
    expect(keys).toEqual(expect.arrayContaining(DEFAULT_SEGMENTS.map(({ id }) => `segment.${id}`)));
  });
});

describe('chooseLocale', () => {
  const languages = ['de-DE', 'uk-UA'];
  const storage = (kept: string | null) => ({ getItem: () => kept, setItem: () => undefined });

  it('takes the address before the choice, and the choice before the browser', () => {
    expect(chooseLocale({ search: '?lang=fa', languages, storage: storage('en') })).toBe('fa');
    expect(chooseLocale({ search: '', languages, storage: storage('fa') })).toBe('fa');
    expect(chooseLocale({ search: '', languages, storage: storage(null) })).toBe('uk');
    expect(chooseLocale({ search: '?lang=', languages: [], storage: undefined })).toBe('en');
  });

  it('lives with a storage that refuses', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const refusing = { getItem: refuse, setItem: refuse };
    expect(chooseLocale({ search: '', languages, storage: refusing })).toBe('uk');
    expect(() => keepLocale('fa', refusing)).not.toThrow();
  });
});
