import { safeLocale } from '../locale/safeLocale.js';
import type { Catalog, Locale, PlaceholdersOf, Translation } from './Catalog.js';
import { format, type Params } from './format.js';

type ParamsOf<Entry> = Readonly<
  Record<PlaceholdersOf<Entry> & string, string | number> &
    (Entry extends string ? unknown : { count: number })
>;

type Arguments<Entry> = Entry extends string
  ? string extends PlaceholdersOf<Entry>
    ? [params?: Params]
    : [PlaceholdersOf<Entry>] extends [never]
      ? []
      : [params: ParamsOf<Entry>]
  : [params: ParamsOf<Entry>];

/** Gives the text of a key with its placeholders filled; which parameters a key needs is read from the base catalog's types. */
export type Translator<Base extends Catalog> = <Key extends keyof Base & string>(
  key: Key,
  ...params: Arguments<Base[Key]>
) => string;

/**
 * Makes `t(key, params)` over one catalog in one locale. Numbers are written in the locale's digits; a plural entry is chosen by `count`
 * through `Intl.PluralRules`, with `other` where a category is missing. Text values are isolated as in `format`.
 * A key that the data lacks comes back as itself; a locale tag that is none counts as English. Never throws.
 * @example const t = createTranslator<EnglishMessages>(uk, 'uk'); t('error.long', { count: 5 });
 */
export function createTranslator<Base extends Catalog>(
  messages: Translation<Base, Locale>,
  locale: string,
): Translator<Base> {
  const tag = safeLocale(locale);
  const entries: Readonly<Record<string, string | Readonly<Record<string, string>>>> = messages;
  return (key, ...[params]: [params?: Params]) => {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (entry === undefined) return key;
    if (!params) return typeof entry === 'string' ? entry : (entry.other ?? key);
    const template =
      typeof entry === 'string'
        ? entry
        : (entry[new Intl.PluralRules(tag).select(Number(params.count))] ?? entry.other ?? key);
    return format(template, params, new Intl.NumberFormat(tag).format);
  };
}
