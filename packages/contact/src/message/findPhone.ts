import { OTHER_NUMBERS, PHONE_WORDS } from '#words';
import { foldDigits, foldWidth } from '../fold/fold.js';
import { checkPhoneShape } from '../phone/checkPhoneShape.js';

/** A run of digits with what people put between them; at least seven. */
const RUN =
  /(?<![\p{L}\p{N}.,:/#№_-]|\d )(?:\+ ?)?\(?\d(?:[ ().\u2010-\u2015/·-]{0,3}\d){6,19}(?![\p{L}\p{N}_:@]|[.,]\d)/gu;
const AROUND = 32;
const MAX_RUNS = 30;

const NOT_A_NUMBER =
  /^0[.,]\d{4}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?=$|\s)|^\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)|^[1-9]\d{0,2}(?:\.\d{1,3}){3}$/;

/** The first telephone number that is offered in a text, by the cheap check; numbers of orders, cards, dates and prices are none. */
export function findPhone(text: string): string | undefined {
  const folded = foldDigits(foldWidth(text)).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  let runs = 0;
  for (const match of folded.matchAll(RUN)) {
    if (++runs > MAX_RUNS) return undefined;
    const run = match[0];
    if (isOffered(run, folded.slice(Math.max(0, match.index - AROUND), match.index))) {
      const { status, value } = checkPhoneShape(run);
      if (status === 'ok') return value;
    }
  }
  return undefined;
}

function isOffered(run: string, before: string): boolean {
  if (NOT_A_NUMBER.test(run)) return false;
  const phoneAt = lastEndOf(before, PHONE_WORDS);
  const otherAt = lastEndOf(before, OTHER_NUMBERS);
  if (otherAt >= 0 && otherAt >= phoneAt) return false;
  return looksDialled(run) || (phoneAt >= 0 && /^[\d(]/.test(run) && run.replace(/\D/g, '').length > 8);
}

/** A plus, a trunk or exit prefix, or the groups of the North American plan: nobody writes other numbers so. */
function looksDialled(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  const { length } = digits;
  if (run.startsWith('+')) return length >= 8 && length <= 15;
  if (/^00[1-9]/.test(digits)) return length >= 11 && length <= 16;
  if (/^\(?0/.test(run)) return length >= 9 && length <= 12;
  if (/^(?:1[ .-])?\(?\d{3}[ ).-]{1,2}\d{3}[ .-]\d{4}$/.test(run)) return true;
  if (/^8[ (-]/.test(run)) return length === 11;
  return /^380|^38 ?\(?0|^98 ?9|^7 ?\(?9\d\d/.test(run) && length >= 11 && length <= 12;
}

function lastEndOf(text: string, words: RegExp): number {
  let last = -1;
  for (const { 0: word, index } of text.matchAll(words)) last = index + word.length;
  return last;
}
