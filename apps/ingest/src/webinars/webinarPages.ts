import type { FormLocale } from '../forms/FormTexts.js';
import { type Html, html } from '../forms/html.js';
import { pageResponse } from '../forms/page.js';
import { WEBINAR_TEXTS } from './webinarTexts.js';

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

/** There is nothing to join any more. */
export const webinarOverPage = (locale: FormLocale, isCancelled: boolean): Response =>
  page(locale, WEBINAR_TEXTS[locale][isCancelled ? 'cancelledPage' : 'overPage']);
