export interface DateOptions {
  /** IANA name; the device's own zone if not given. */
  timeZone?: string | undefined;
  /** With the day of the week in front. */
  weekday?: boolean | undefined;
}

export interface DateFormats {
  /** `23 November 2026` in the locale's order and calendar (Persian: Jalali). Takes a `Date` or epoch milliseconds. */
  date(at: Date | number, options?: DateOptions): string;
  /** The date with hours and minutes. */
  dateTime(at: Date | number, options?: DateOptions): string;
  /** Hours and minutes. */
  time(at: Date | number, options?: Pick<DateOptions, 'timeZone'>): string;
}

/** Dates of a well-formed locale tag; an impossible date or an unknown time zone gives an empty string. */
export function createDateFormats(tag: string): DateFormats {
  const isPersian = /^(?:fa|pes|prs)\b/.test(tag);

  function write(
    at: Date | number,
    style: Intl.DateTimeFormatOptions,
    { timeZone, weekday }: DateOptions = {},
  ): string {
    const zone = timeZone === undefined ? {} : { timeZone };
    try {
      const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...style, ...zone }).format(at);
      if (!weekday) return day;
      const name = new Intl.DateTimeFormat(tag, { weekday: 'long', ...zone }).format(at);
      // ICU's own full date has the Persian parts in the wrong order (seen in Node 20, Chromium 156 and Firefox 153,
      // 2026-11-23), so the weekday is joined here; Persian puts no comma after it.
      return `${name}${isPersian ? '' : ','} ${day}`;
    } catch {
      return '';
    }
  }

  return {
    date: (at, options) => write(at, {}, options),
    dateTime: (at, options) => write(at, { timeStyle: 'short' }, options),
    time: (at, options) =>
      write(at, { dateStyle: undefined, timeStyle: 'short' }, { ...options, weekday: false }),
  };
}
