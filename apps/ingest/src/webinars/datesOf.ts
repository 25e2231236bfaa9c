import { createFormats } from '@lodestone/i18n';
import type { FormLocale } from '../forms/FormTexts.js';
import { findZone } from '../sequences/findZone.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import type { StoredLead } from '../store/Store.js';

/** When a webinar begins, with the hour and the name of the zone. */
export interface WebinarDates {
  /** By the clock of whoever reads it, as far as it is known; else by the host's. */
  date: string;
  /** By the host's clock, where that says something else. */
  hostDate: string | undefined;
}

/** Tells somebody when a webinar begins. A submission names no zone: his clock is known where his country has only one. */
export function datesOf(
  { startsAt, timeZone }: Pick<SiteWebinar, 'startsAt' | 'timeZone'>,
  lead: Pick<StoredLead, 'country' | 'checks'>,
  locale: FormLocale,
): WebinarDates {
  const atMs = Date.parse(startsAt);
  const formats = createFormats(locale);
  const hourIn = (zone: string) => formats.dateTime(atMs, { timeZone: zone, weekday: true });
  const told = (zone: string) => withName(hourIn(zone), zone, atMs, locale);
  const zone = findZone(lead, timeZone, atMs);
  if (hourIn(zone) === hourIn(timeZone)) return { date: told(timeZone), hostDate: undefined };
  return { date: told(zone), hostDate: told(timeZone) };
}

function withName(hour: string, timeZone: string, atMs: number, locale: FormLocale): string {
  const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(atMs)
    .find(({ type }) => type === 'timeZoneName')?.value;
  // Isolated: the name of a zone may run the other way.
  return name ? `${hour} (\u2068${name}\u2069)` : hour;
}
