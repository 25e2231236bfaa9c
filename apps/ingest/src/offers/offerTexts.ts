import type { FormLocale } from '../forms/FormTexts.js';

/** The letter with a code. `{name}` of the sender, `{prize}`, `{date}`. */
export interface OfferTexts {
  subject: string;
  title: string;
  text: string;
  prize: string;
  expiry: string;
  once: string;
}

export const OFFER_TEXTS: Record<FormLocale, OfferTexts> = {
  en: {
    subject: 'Your code for {name}',
    title: 'Your code',
    text: 'Give this code at the checkout:',
    prize: 'You won: {prize}.',
    expiry: 'It is valid until {date}.',
    once: 'The code works once.',
  },
  uk: {
    subject: 'Ваш код для «{name}»',
    title: 'Ваш код',
    text: 'Введіть цей код під час оформлення замовлення:',
    prize: 'Ваш виграш: {prize}.',
    expiry: 'Діє до {date}.',
    once: 'Код можна використати один раз.',
  },
  fa: {
    subject: 'کد شما برای {name}',
    title: 'کد شما',
    text: 'این کد را هنگام پرداخت بنویسید:',
    prize: 'شما برنده شدید: {prize}.',
    expiry: 'تا {date} کار می‌کند.',
    once: 'این کد یک بار کار می‌کند.',
  },
};
