import { createFormats } from '@lodestone/i18n';
import type { FormLocale } from '../forms/FormTexts.js';
import { type Html, html } from '../forms/html.js';
import { pageResponse } from '../forms/page.js';
import { fillIn } from '../letters/fillIn.js';
import { textIn } from '../sites/textIn.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import type { StoredLead } from '../store/Store.js';
import { datesOf } from './datesOf.js';
import { WEBINAR_TEXTS } from './webinarTexts.js';
import { MINUTE_MS, opensAtMs, SOON_MS } from './webinarTimes.js';

/** A page that is left open asks again at least so often: the date may have changed. */
const MAX_REFRESH_MS = 60 * MINUTE_MS;

const page = (locale: FormLocale, { title, text }: { title: string; text: string }, form: Html | '' = '') =>
  pageResponse(locale, title, html`<h1>${title}</h1><p>${text}</p>${form}`, 200);

/** Asks; nothing has happened yet. */
export function seatPage(locale: FormLocale): Response {
  const { seatPage: texts } = WEBINAR_TEXTS[locale];
  const form = html`<form method="post"><input type="hidden" name="action" value="cancel"><button>${texts.button}</button></form>`;
  return page(locale, texts, form);
}

export function seatGivenUpPage(locale: FormLocale): Response {
  const { doneTitle, doneText } = WEBINAR_TEXTS[locale].seatPage;
  return page(locale, { title: doneTitle, text: doneText });
}

/** Who comes before the doors are open is told when, and is led in by the same address then: it is asked for again. */
export function webinarEarlyPage(options: {
  webinar: SiteWebinar;
  lead: Pick<StoredLead, 'country' | 'checks'>;
  locale: FormLocale;
  calendarUrl: string;
  nowMs: number;
}): Response {
  const { webinar, lead, locale, calendarUrl, nowMs } = options;
  const { earlyPage: texts, hostDate: hostText } = WEBINAR_TEXTS[locale];
  const title = textIn(webinar.title, locale);
  const { date, hostDate } = datesOf(webinar, lead, locale);
  const minutes = createFormats(locale).number(SOON_MS / MINUTE_MS);
  const content = html`<h1>${title}</h1><p>${fillIn(texts.text, { date })}</p>${
    hostDate === undefined ? '' : html`<p>${fillIn(hostText, { date: hostDate })}</p>`
  }<p>${fillIn(texts.way, { minutes })}</p><p><a href="${calendarUrl}">${texts.calendar}</a></p>`;
  const response = pageResponse(locale, title, content, 200);
  const waitMs = Math.min(opensAtMs(webinar) - nowMs, MAX_REFRESH_MS);
  response.headers.set('refresh', String(Math.ceil(waitMs / 1_000)));
  return response;
}

/** There is nothing to join any more. */
export const webinarOverPage = (locale: FormLocale, isCancelled: boolean): Response =>
  page(locale, WEBINAR_TEXTS[locale][isCancelled ? 'cancelledPage' : 'overPage']);
