import { foldLetters } from '../text/foldLetters.js';
import { isListed } from '../words/isListed.js';
import { isMadeOf } from '../words/isMadeOf.js';

/** Digits and what stands between them: a telephone's, a date, a row; 5.11, 1+1 and 10-11 are firms. */
const NUMBER = /^(?!\d[.+]\d{1,2}$|\d\d-\d\d$)[\s\d.+()/-]+$/;
/** A shop may be called Noon; a word of so few letters is a test only where it is the very word. */
const SHORT_LENGTH = 5;

/** Whether a folded text is no organisation's name: a word for one, a refusal, a test, a bare number. */
export function isNoOrganisation(folded: string): boolean {
  const text = folded.slice(0, 100).trim();
  const letters = foldLetters(text);
  const isNameless = (): boolean =>
    isMadeOf('nameless', 'beside', letters) &&
    (text.length >= SHORT_LENGTH || /^(?:te|те)[sс]t?т?$/.test(text));
  return (
    NUMBER.test(text) ||
    isListed('generic', letters) ||
    isMadeOf('generic', 'around', letters) ||
    isNameless()
  );
}
