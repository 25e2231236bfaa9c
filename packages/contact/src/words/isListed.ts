import { isListed } from '#words';
import type { WordList } from './hashWord.js';

export { isListed };

/** Lengths of the stems that stand for every word that begins so. */
const STEM_LENGTHS = [4, 5, 6, 7];

/** Whether the word, or the stem with which it begins, is on a list. Expects what `foldLetters` gives. */
export function isWordListed(list: WordList, word: string): boolean {
  return (
    isListed(list, word) ||
    STEM_LENGTHS.some((length) => word.length > length && isListed(list, `${word.slice(0, length)}-`))
  );
}
