import type { JSX } from 'preact';
import { isDay } from '../i18n/days.js';
import { useI18n } from '../i18n/I18n.js';

/** A day in the calendar of the language, where that is another than the one that fields for days have: Persian. */
export function DayInWords({ id, day = '' }: { id: string; day?: string | undefined }): JSX.Element | null {
  const { calendar, formats } = useI18n();
  if (calendar === 'gregory') return null;
  return (
    <span id={id} class="day-words">
      {isDay(day) ? formats.date(Date.parse(day), { timeZone: 'UTC' }) : ''}
    </span>
  );
}
