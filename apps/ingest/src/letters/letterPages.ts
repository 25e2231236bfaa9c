import type { FormLocale } from '../forms/FormTexts.js';
import { type Html, html } from '../forms/html.js';
import { pageResponse } from '../forms/page.js';
import { fillIn } from './fillIn.js';
import { hideAddress } from './hideAddress.js';
import { LETTER_TEXTS } from './texts.js';

/** Whom a page is about. */
export interface LetterPage {
  locale: FormLocale;
  /** Of the sender. */
  name: string;
  address: string;
}

const button = (text: string, action: string): Html =>
  html`<form method="post"><input type="hidden" name="action" value="${action}"><button>${text}</button></form>`;

const page = (locale: FormLocale, title: string, text: string, form: Html | '' = '', status = 200) =>
  pageResponse(locale, title, html`<h1>${title}</h1><p>${text}</p>${form}`, status);

/** Asks; nothing has happened yet. */
export function confirmPage({ locale, name, address }: LetterPage): Response {
  const texts = LETTER_TEXTS[locale].confirmPage;
  const text = fillIn(texts.text, { name, address: hideAddress(address) });
  return page(locale, fillIn(texts.title, { name }), text, button(texts.button, 'confirm'));
}

export function confirmedPage({ locale, name }: LetterPage): Response {
  const texts = LETTER_TEXTS[locale].confirmPage;
  return page(locale, texts.doneTitle, fillIn(texts.doneText, { name }));
}

/** Offers a new letter to the same address. */
export function expiredPage({ locale }: LetterPage): Response {
  const texts = LETTER_TEXTS[locale].confirmPage;
  return page(locale, texts.expiredTitle, texts.expiredText, button(texts.resend, 'resend'), 410);
}

export function resentPage({ locale }: LetterPage): Response {
  const texts = LETTER_TEXTS[locale].confirmPage;
  return page(locale, texts.resentTitle, texts.resentText);
}

export function unsubscribePage({ locale, name, address }: LetterPage): Response {
  const texts = LETTER_TEXTS[locale].unsubscribePage;
  const text = fillIn(texts.text, { address: hideAddress(address) });
  return page(locale, fillIn(texts.title, { name }), text, button(texts.button, 'unsubscribe'));
}

export function unsubscribedPage({ locale, name }: LetterPage): Response {
  const texts = LETTER_TEXTS[locale].unsubscribePage;
  return page(locale, texts.doneTitle, fillIn(texts.doneText, { name }));
}

/** Signed by nobody here, or about a lead that was erased. */
export function unknownLinkPage(locale: FormLocale): Response {
  const { title, text } = LETTER_TEXTS[locale].unknownPage;
  return page(locale, title, text, '', 404);
}
