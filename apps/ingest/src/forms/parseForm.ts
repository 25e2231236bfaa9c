import { FIELDS, type FieldName, KEY, LIMITS } from '@lodestone/schema';

/** A form as it was posted, before anything is judged. */
export interface PostedForm {
  contact: Partial<Record<FieldName, string>>;
  /** Purposes whose box was ticked. */
  granted: string[];
  /** The words beside a box, where the form tells them: `consent-text[PURPOSE]`. */
  consentTexts: Record<string, string>;
  answers: Record<string, string | string[]>;
  key?: string | undefined;
  locale?: string | undefined;
  /** Where the form stood, when our own page shows it again. */
  page?: string | undefined;
}

/** What a ticked box may send: our own `yes`, and `on`, a checkbox without a value. */
const TICKED = ['yes', 'on', 'true', '1'];

/** Takes the fields of the contract out of a posted form; empty ones and all others (files too) are left out. */
export function parseForm(form: FormData): PostedForm {
  const posted: PostedForm = {
    contact: {},
    granted: [],
    consentTexts: Object.create(null),
    answers: Object.create(null),
  };
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const text = normalize(value);
    const field = FIELDS.find((each) => each === name);
    if (field) {
      if (text.trim() !== '') posted.contact[field] ??= text.trim();
    } else if (name === 'locale') posted.locale = text.trim();
    else if (name === 'page') posted.page = text;
    else if (name === 'key') {
      if (isKey(text)) posted.key = text;
    } else takeBracketed(posted, name, text);
  }
  return posted;
}

/** `answers[role]`, `consent[newsletter]`, `consent-text[newsletter]`. */
function takeBracketed(posted: PostedForm, name: string, text: string): void {
  const match = /^(answers|consent|consent-text)\[([^\]]+)\]$/.exec(name);
  const [, group, key = ''] = match ?? [];
  if (group === 'consent' && TICKED.includes(text)) posted.granted.push(key);
  if (group === 'consent-text') posted.consentTexts[key] = text;
  if (group !== 'answers' || text === '') return;
  const before = posted.answers[key];
  if (before === undefined) posted.answers[key] = text;
  else posted.answers[key] = [...(Array.isArray(before) ? before : [before]), text];
}

/** Browsers post line breaks as CRLF: HTML, "constructing the entry list". */
const normalize = (text: string): string => text.replaceAll('\r\n', '\n');

const isKey = (text: string): boolean =>
  text.length >= LIMITS.keyMinLength && text.length <= LIMITS.keyMaxLength && KEY.test(text);
