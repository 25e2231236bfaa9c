import type { WebinarCard } from '@lodestone/schema';

export interface CalendarEntry {
  title: string;
  text: string;
}

/** `20270328T003000Z` */
const compact = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

/** Where a visitor can put the event into a calendar on the web: Google's, and Outlook's. Times are instants, in UTC. */
export function calendarLinks(
  { startsAt, durationMinutes }: Pick<WebinarCard, 'startsAt' | 'durationMinutes'>,
  { title, text }: CalendarEntry,
): { google: string; outlook: string } {
  const startMs = Date.parse(startsAt);
  const endMs = startMs + durationMinutes * 60_000;
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    details: text,
    dates: `${compact(startMs)}/${compact(endMs)}`,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    body: text,
    startdt: new Date(startMs).toISOString(),
    enddt: new Date(endMs).toISOString(),
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook}`,
  };
}
