import type { FormLocale } from '../forms/FormTexts.js';

/** The words of the letter with a conversation. `{name}`: of the sender. */
export interface TranscriptTexts {
  subject: string;
  title: string;
  text: string;
  visitor: string;
  operator: string;
  stranger: string;
}

export const TRANSCRIPT_TEXTS: Record<FormLocale, TranscriptTexts> = {
  en: {
    subject: 'Your conversation with {name}',
    title: 'Your conversation',
    text: 'Here is what you and {name} wrote to each other in the chat.',
    visitor: 'You',
    operator: 'We',
    stranger: 'If it was not you who wrote to us, you need not do anything: no further letters come of this.',
  },
  uk: {
    subject: 'Ваша розмова з «{name}»',
    title: 'Ваша розмова',
    text: 'Ось що ви та «{name}» написали одне одному в чаті.',
    visitor: 'Ви',
    operator: 'Ми',
    stranger: 'Якщо нам писали не ви, нічого робити не треба: інших листів через це не буде.',
  },
  fa: {
    subject: 'گفت‌وگوی شما با {name}',
    title: 'گفت‌وگوی شما',
    text: 'آنچه شما و {name} در گفت‌وگوی برخط برای هم نوشتید:',
    visitor: 'شما',
    operator: 'ما',
    stranger: 'اگر شما برای ما ننوشته‌اید، نیازی به کاری نیست؛ نامهٔ دیگری در پی این نمی‌آید.',
  },
};
