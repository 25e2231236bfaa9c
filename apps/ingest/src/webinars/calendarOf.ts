import { sha256 } from '../intake/sha256.js';
import type { SiteMail } from '../sites/siteSchema.js';
import { textIn } from '../sites/textIn.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import { makeCalendar } from './makeCalendar.js';
import { timesOf } from './webinarTimes.js';

export interface CalendarOptions {
  site: string;
  webinar: SiteWebinar;
  mail: SiteMail | undefined;
  locale: string;
  sequence: number | undefined;
  /** The personal way in, for whoever has a seat. */
  joinUrl?: string | undefined;
  nowMs: number;
}

/** The calendar entry of a webinar. The public one and the personal one are the same entry for a calendar. */
export function calendarOf(options: CalendarOptions): { method: 'PUBLISH' | 'CANCEL'; content: string } {
  const { site, webinar, mail, locale, sequence, joinUrl, nowMs } = options;
  const method = webinar.isCancelled ? 'CANCEL' : 'PUBLISH';
  const { speakers = [], text } = webinar;
  const names = speakers.map(({ name, role }) => (role ? `${name}, ${textIn(role, locale)}` : name));
  const sender = mail && { ...mail.from, name: textIn(mail.from.name, locale) };
  const content = makeCalendar({
    uid: `${sha256(`webinar\n${site}\n${webinar.id}`).slice(0, 32)}@lodestone`,
    sequence: sequence ?? webinar.revision ?? 0,
    method,
    ...timesOf(webinar),
    stampMs: nowMs,
    title: textIn(webinar.title, locale),
    text: [...(text ? [textIn(text, locale)] : []), ...names].join('\n'),
    url: joinUrl,
    organiser: webinar.organiser ?? sender,
  });
  return { method, content };
}
