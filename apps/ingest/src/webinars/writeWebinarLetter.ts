import { createFormats } from '@lodestone/i18n';
import { fillIn } from '../letters/fillIn.js';
import { renderLetter } from '../letters/renderLetter.js';
import { holderOf } from '../promises/holderOf.js';
import type { LetterBody, LetterContext, PromiseSkip } from '../promises/PromiseLetter.js';
import { textIn } from '../sites/textIn.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import type { Seat, SeatJobKind } from '../store/promises/SeatStore.js';
import { calendarOf } from './calendarOf.js';
import { datesOf } from './datesOf.js';
import { joinUrlOf, signSeat } from './promiseSeat.js';
import { WEBINAR_TEXTS } from './webinarTexts.js';
import { type ReminderKind, reminderTimes, timesOf } from './webinarTimes.js';

const WITH_CALENDAR: readonly string[] = ['seat', 'seat-free', 'webinar-change', 'webinar-cancel'];

/** Any letter about a seat. One by the clock whose time has passed is left out: late it would only mislead. */
export async function writeWebinarLetter(
  context: LetterContext,
): Promise<LetterBody | { skip: PromiseSkip }> {
  const { job, lead, locale, mail, magnet, store, tokens, publicUrl, nowMs } = context;
  if (magnet.kind !== 'webinar') return { skip: 'no-promise' };
  const { webinar } = magnet;
  const kind = job.kind as SeatJobKind;
  const seat = await store.findSeat(lead.site, webinar.id, holderOf(lead));
  const skip = findSkip(kind, webinar, seat, nowMs);
  if (skip) return { skip };
  const isWaiting = seat?.state === 'waiting';
  const texts = WEBINAR_TEXTS[locale];
  const letter = texts.letters[kind === 'seat' && isWaiting ? 'seat-waiting' : kind];
  const title = textIn(webinar.title, locale);
  const place = createFormats(locale).number(seat?.place ?? 0);
  const { date, hostDate } = datesOf(webinar, lead, locale);
  const fill = (text: string) => fillIn(text, { title, place, date });
  const isHostToo = hostDate !== undefined && letter.text.includes('{date}');
  const token = signSeat(tokens, seat?.leadId ?? lead.id);
  const joinUrl = joinUrlOf(publicUrl, token);
  const hasCalendar = WITH_CALENDAR.includes(kind);
  const hasWayIn = !isWaiting && kind !== 'webinar-cancel';
  const isOver = kind === 'webinar-cancel' || kind === 'webinar-replay';
  const sequence = await store.readSequence(lead.site, webinar.id);
  return {
    subject: fill(letter.subject),
    ...renderLetter({
      ...{
        locale,
        title,
        paragraphs: [fill(letter.text), ...(isHostToo ? [fillIn(texts.hostDate, { date: hostDate })] : [])],
      },
      button: hasWayIn
        ? { text: kind === 'webinar-replay' ? texts.watch : texts.join, url: joinUrl }
        : undefined,
      notes: [...(hasCalendar && !isWaiting ? [texts.calendar] : []), ...(hasWayIn ? [texts.personal] : [])],
      link: isOver ? undefined : { text: texts.giveUp, url: `${publicUrl}v1/seats/${token}` },
    }),
    calendar:
      hasCalendar && !isWaiting
        ? calendarOf({ site: lead.site, webinar, mail, locale, sequence, joinUrl, nowMs })
        : undefined,
  };
}

function findSkip(
  kind: SeatJobKind,
  webinar: SiteWebinar,
  seat: Seat | undefined,
  nowMs: number,
): PromiseSkip | undefined {
  const isOpen = seat?.state === 'reserved' || seat?.state === 'waiting';
  if (!isOpen) return 'no-promise';
  if (kind === 'webinar-cancel') return webinar.isCancelled ? undefined : 'no-promise';
  if (webinar.isCancelled) return 'no-promise';
  const { endsAtMs } = timesOf(webinar);
  if (kind === 'webinar-replay') return webinar.replayUrl === undefined ? 'no-promise' : undefined;
  if (nowMs >= endsAtMs) return 'missed';
  if (kind === 'seat' || kind === 'webinar-change') return undefined;
  if (seat?.state !== 'reserved') return 'no-promise';
  if (kind === 'seat-free') return undefined;
  return nowMs > reminderTimes(webinar)[kind as ReminderKind].lateAtMs ? 'missed' : undefined;
}
