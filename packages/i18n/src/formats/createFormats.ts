import { safeLocale } from '../locale/safeLocale.js';
import { createDateFormats, type DateFormats } from './createDateFormats.js';

export interface Formats extends DateFormats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** `0.125` is 12.5 %: at most one decimal place. */
  percent(ratio: number): string;
  /** `A, B and C` in the locale's words; the items are not isolated. */
  list(items: readonly string[]): string;
  /** The same text with ASCII digits in the locale's own digits: for numbers that are no quantities, such as codes and phones. */
  digits(text: string | number): string;
}

/**
 * Numbers, dates and lists of a locale by `Intl`: Persian has its own digits and calendar.
 * A malformed tag counts as English; an impossible date or option gives an empty string. Never throws.
 */
export function createFormats(locale: string): Formats {
  const tag = safeLocale(locale);
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(tag);
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  return {
    ...createDateFormats(tag),
    number(value, options) {
      try {
        return (options ? new Intl.NumberFormat(tag, options) : numbers).format(value);
      } catch {
        return '';
      }
    },
    percent: (ratio) => percents.format(ratio),
    list: (items) => lists.format(items.map(String)),
    digits: (text) => String(text).replace(/[0-9]/g, (digit) => plain.format(Number(digit))),
  };
}
