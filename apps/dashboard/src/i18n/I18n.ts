import {
  createFormats,
  createTranslator,
  directionOf,
  type Formats,
  type Locale,
  type Translation,
  type Translator,
} from '@lodestone/i18n';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type en from '../locales/en.js';

export type Base = typeof en;

export interface I18n {
  locale: Locale;
  direction: 'ltr' | 'rtl';
  /** By which dates are written: `gregory`, in Persian `persian`. */
  calendar: string;
  t: Translator<Base>;
  formats: Formats;
  /** `3 minutes ago` in the locale's words and digits. */
  relative(atMs: number, nowMs: number): string;
  /** The text of `prefix` + `name` if there is one, else the name itself: for codes that the server may add later. */
  nameOf(prefix: string, name: string): string;
  /** All names that there are words for under `prefix`, in the order of the catalog. */
  namesOf(prefix: string): string[];
}

/** All texts of one language. */
export type DashboardTexts = Translation<Base>;

const DAY_MS = 86_400_000;
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Everything that a view needs to speak one language. */
export function createI18n(locale: Locale, texts: DashboardTexts): I18n {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const catalog: Record<string, unknown> = { ...texts };
  return {
    locale,
    direction: directionOf(locale),
    calendar: new Intl.DateTimeFormat(locale).resolvedOptions().calendar,
    t: createTranslator<Base>(texts, locale),
    formats: createFormats(locale),
    relative(atMs, nowMs) {
      const distance = Math.min(atMs - nowMs, 0);
      const unit = UNITS.find(([, lengthMs]) => -distance >= lengthMs);
      if (!unit) return words.format(0, 'second');
      // “Yesterday” is the day before today, not what is some thirty hours ago.
      const count = unit[0] === 'day' ? daysBetween(nowMs, atMs) : Math.trunc(distance / unit[1]);
      return words.format(count, unit[0]);
    },
    nameOf(prefix, name) {
      const text = Object.hasOwn(catalog, prefix + name) ? catalog[prefix + name] : undefined;
      return typeof text === 'string' ? text : name;
    },
    namesOf: (prefix) =>
      Object.keys(catalog)
        .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'))
        .map((key) => key.slice(prefix.length)),
  };
}

export const I18nContext = createContext<I18n | undefined>(undefined);

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('no language is provided');
  return i18n;
}

/** In the device's own calendar; rounding takes the hour of a clock change away. */
function daysBetween(fromMs: number, toMs: number): number {
  return Math.round((new Date(toMs).setHours(0, 0, 0, 0) - new Date(fromMs).setHours(0, 0, 0, 0)) / DAY_MS);
}
