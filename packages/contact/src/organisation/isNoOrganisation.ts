import { isPlaceholder } from '../name/isPlaceholder.js';
import { isMadeOf } from '../words/isMadeOf.js';

/** Numbers that are no firm's: one digit again and again, a row of them, a telephone's, a date. */
const NUMBER = /^[\s\d.+()/-]{3,}$/;
const REAL_NUMBER = /^(?:\d{1,3}|\d\d\d\d|\d\.\d\d|[1-9]\+\d)$/;

/** Whether a folded text is no organisation's name: a word for one, a refusal, a test, a bare number. */
export function isNoOrganisation(folded: string): boolean {
  const text = folded.slice(0, 100).trim();
  if (NUMBER.test(text)) return !REAL_NUMBER.test(text);
  // What a shop may be called: Abc, Noon, Tete.
  const isShort = text.length < 5 && !/^(?:test|тест|none|н[еі]т?|تست)$/.test(text);
  return isMadeOf('generic', 'around', text) || (!isShort && isPlaceholder(text));
}
