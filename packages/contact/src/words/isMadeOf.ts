import { foldLetters } from '../text/foldLetters.js';
import type { WordList } from './hashWord.js';
import { isListed, isWordListed } from './isListed.js';

const MAX_TEXT_LENGTH = 100;

/** Whether a folded text has nothing but words of one list, at least one, and of another that may stand around them. */
export function isMadeOf(list: WordList, around: WordList, folded: string): boolean {
  const words = foldLetters(folded.slice(0, MAX_TEXT_LENGTH))
    .split(/[^\p{L}\p{M}'/-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  const isOf = (word: string): boolean => isWordListed(list, word);
  return words.some(isOf) && words.every((word) => isOf(word) || isListed(around, word));
}
