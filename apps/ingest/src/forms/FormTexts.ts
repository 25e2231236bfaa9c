/** The words of the pages that a form without JavaScript meets. */
export interface FormTexts {
  direction: 'ltr' | 'rtl';
  problemTitle: string;
  problemText: string;
  contactProblem: string;
  consentProblem: string;
  fieldProblem: string;
  thanksTitle: string;
  thanksText: string;
  back: string;
  send: string;
  fields: Record<'email' | 'phone' | 'name' | 'organisation' | 'message', string>;
  consents: Record<string, string>;
  /** For a purpose without its own text. */
  consent: string;
}

export const FORM_LOCALES = ['en', 'uk', 'fa'] as const;
export type FormLocale = (typeof FORM_LOCALES)[number];
