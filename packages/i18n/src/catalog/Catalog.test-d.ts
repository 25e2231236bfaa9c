import en from '../locales/en.js';
import fa from '../locales/fa.js';
import uk from '../locales/uk.js';
import type { EnglishMessages, Messages, Translation } from './Catalog.js';
import { createTranslator } from './createTranslator.js';
import { defineCatalog } from './defineCatalog.js';

const base = defineCatalog({
  greeting: 'Hello',
  suggest: 'Did you mean {x}?',
  leads: { one: '{count} lead', other: '{count} leads' },
});
type Base = typeof base;

const good = {
  greeting: 'Вітаємо',
  suggest: 'Можливо, {x}?',
  leads: { one: '{count} лід', few: '{count} ліди', many: '{count} лідів', other: '{count} ліда' },
} satisfies Translation<Base, 'uk'>;

// @ts-expect-error a missing key
export const missing = { greeting: 'سلام', suggest: '{x}؟' } satisfies Translation<Base, 'fa'>;

export const misspelt = {
  // @ts-expect-error a misspelt key
  greting: 'سلام',
  suggest: '{x}؟',
  leads: { one: '{count} سرنخ', other: '{count} سرنخ' },
} satisfies Translation<Base, 'fa'>;

export const surplus = {
  greeting: 'سلام',
  suggest: '{x}؟',
  leads: { one: '{count} سرنخ', other: '{count} سرنخ' },
  // @ts-expect-error a surplus key
  farewell: 'بدرود',
} satisfies Translation<Base, 'fa'>;

export const tooFew = {
  greeting: 'Вітаємо',
  suggest: 'Можливо, {x}?',
  // @ts-expect-error Ukrainian has four plural categories
  leads: { one: '{count} лід', other: '{count} ліда' },
} satisfies Translation<Base, 'uk'>;

export const tooMany = {
  greeting: 'سلام',
  suggest: '{x}؟',
  // @ts-expect-error Persian has no `few`
  leads: { one: '{count} سرنخ', few: '{count} سرنخ', other: '{count} سرنخ' },
} satisfies Translation<Base, 'fa'>;

export const flat = {
  greeting: 'سلام',
  suggest: '{x}؟',
  // @ts-expect-error a plural stays a plural
  leads: '{count} سرنخ',
} satisfies Translation<Base, 'fa'>;

const t = createTranslator<Base>(good, 'uk');
t('greeting');
t('suggest', { x: 'olena@gmail.com' });
t('leads', { count: 5 });
// @ts-expect-error no such key
t('greting');
// @ts-expect-error the placeholder needs a value
t('suggest');
// @ts-expect-error another name than the placeholder's
t('suggest', { y: 'a' });
// @ts-expect-error `count` is a number
t('leads', { count: '5' });

// Every shipped locale is `Messages`, and drives the same translator.
export const shipped: Messages[] = [en, uk, fa];
export const translators = shipped.map((messages) => createTranslator<EnglishMessages>(messages, 'uk'));
