export type {
  Catalog,
  EnglishMessages,
  EnglishMoreMessages,
  Locale,
  Messages,
  MoreMessages,
  PlaceholdersOf,
  PluralCategories,
  PluralText,
  Translation,
} from './catalog/Catalog.js';
export { createTranslator, type Translator } from './catalog/createTranslator.js';
export { defineCatalog } from './catalog/defineCatalog.js';
export { format, type Params } from './catalog/format.js';
export type { DateFormats, DateOptions } from './formats/createDateFormats.js';
export { createFormats, type Formats } from './formats/createFormats.js';
export { countryOf } from './locale/countryOf.js';
export { directionOf } from './locale/directionOf.js';
export { DIRECTIONS, LOCALES, resolveLocale } from './locale/resolveLocale.js';
