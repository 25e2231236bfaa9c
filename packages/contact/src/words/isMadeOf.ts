import { listsOf, listsOfWord } from '#words';
import { bitOf, type WordList } from './WordList.js';

const MAX_TEXT_LENGTH = 100;
const NOT_WORD = /[^\p{L}\p{M}'/-]+/u;
const LETTER = /\p{L}/u;

/** Whether a text, letters folded, has nothing but words of one list, at least one, and of another that may stand around them. */
export function isMadeOf(list: WordList, around: WordList, letters: string): boolean {
  const own = bitOf(list);
  const beside = bitOf(around);
  let isFound = false;
  for (const word of letters.slice(0, MAX_TEXT_LENGTH).split(NOT_WORD)) {
    if (!LETTER.test(word)) continue;
    if ((listsOfWord(word) & own) !== 0) isFound = true;
    else if ((listsOf(word) & beside) === 0) return false;
  }
  return isFound;
}
