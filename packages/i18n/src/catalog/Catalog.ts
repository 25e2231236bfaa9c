import type en from '../locales/en.js';
import type more from '../locales/more/en.js';

/** The locales that Lodestone ships. */
export type Locale = 'en' | 'uk' | 'fa';

/** The CLDR cardinal categories of each shipped locale; a test compares them with `Intl.PluralRules`. */
export interface PluralCategories {
  en: 'one' | 'other';
  uk: 'one' | 'few' | 'many' | 'other';
  fa: 'one' | 'other';
}

/** One text for each plural category of a locale. The number is the parameter `count`. */
export type PluralText<Of extends Locale = 'en'> = Readonly<Record<PluralCategories[Of], string>>;

/** A set of texts under flat keys: a string, or a plural. Placeholders are `{name}`. */
export type Catalog = Readonly<Record<string, string | PluralText>>;

/** The same keys in another locale, each plural with exactly that locale's categories. Missing, misspelt and surplus keys are type errors under `satisfies`. */
export type Translation<Base extends Catalog, Of extends Locale = Locale> = {
  readonly [Key in keyof Base]: Base[Key] extends string
    ? string
    : Of extends Locale
      ? PluralText<Of>
      : never;
};

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type TextsOf<Entry> = Entry extends string ? Entry : Entry[keyof Entry] & string;

/** The placeholders of a catalog's entry, read from its literal type. */
export type PlaceholdersOf<Entry> = string extends TextsOf<Entry> ? string : NamesIn<TextsOf<Entry>>;

/** The English texts of the widgets, literally: the measure of keys and placeholders. */
export type EnglishMessages = typeof en;

/** The texts of the widgets in any shipped locale: what `import('@lodestone/i18n/locales/LOCALE')` gives as its default. */
export type Messages = Translation<EnglishMessages>;

/** The English texts of the widgets beyond the plain form, literally. */
export type EnglishMoreMessages = typeof more;

/** Those texts in any shipped locale: what `import('@lodestone/i18n/locales/more/LOCALE')` gives as its default. */
export type MoreMessages = Translation<EnglishMoreMessages>;
