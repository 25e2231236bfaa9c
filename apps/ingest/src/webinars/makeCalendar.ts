export interface CalendarEntry {
  /** The same for all time: by it a calendar knows the entry again. */
  uid: string;
  /** Grows with each change. */
  sequence: number;
  /** `CANCEL` takes the entry out of the calendar. */
  method: 'PUBLISH' | 'CANCEL';
  startsAtMs: number;
  endsAtMs: number;
  /** When this was written. */
  stampMs: number;
  title: string;
  text?: string | undefined;
  url?: string | undefined;
  organiser?: { name: string; address: string } | undefined;
}

/** RFC 5545 §3.1: octets of a line at most, without its break. */
const LINE_OCTETS = 75;
const ALARM_BEFORE = '-PT15M';

/** A calendar file with one event, by RFC 5545 and RFC 5546: times in UTC, so that no rule of any zone is needed. */
export function makeCalendar(entry: CalendarEntry): string {
  const { uid, sequence, method, startsAtMs, endsAtMs, stampMs, title, text, url, organiser } = entry;
  const isCancelled = method === 'CANCEL';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lodestone//Lodestone//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${toUtc(stampMs)}`,
    `DTSTART:${toUtc(startsAtMs)}`,
    `DTEND:${toUtc(endsAtMs)}`,
    `SUMMARY:${escapeText(title)}`,
    ...(text ? [`DESCRIPTION:${escapeText(text)}`] : []),
    ...(url ? [`URL:${url}`, `LOCATION:${escapeText(url)}`] : []),
    ...(organiser ? [`ORGANIZER;CN=${quote(organiser.name)}:mailto:${organiser.address}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    ...(isCancelled ? [] : alarm(title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const alarm = (title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${ALARM_BEFORE}`,
  `DESCRIPTION:${escapeText(title)}`,
  'END:VALARM',
];

/** §3.3.5, form 2: `20261210T160000Z`. */
const toUtc = (atMs: number): string => new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '');

/** §3.3.11. Other control characters no text may hold. */
const escapeText = (text: string): string =>
  withoutControls(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n');

/** §3.2: a quoted parameter holds no quote; RFC 6868 has a way to write one. */
const quote = (text: string): string =>
  `"${withoutControls(text).replaceAll('\n', ' ').replaceAll('^', '^^').replaceAll('"', "^'")}"`;

const withoutControls = (text: string): string =>
  [...text.toWellFormed()].filter((letter) => letter === '\n' || !/\p{Cc}/u.test(letter)).join('');

/** Breaks a line between characters, never inside one; the space that begins the next counts there. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    if (octets + length > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += length;
  }
  return [...parts, part].join('\r\n');
}
