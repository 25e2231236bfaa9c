import { listsOf, listsOfWord } from '#words';
import { bitOf, type WordList } from './WordList.js';

/** Whether the text as a whole is on a list. Expects what `foldLetters` gives, or `foldFakeName` of a whole name. */
export function isListed(list: WordList, text: string): boolean {
  return (listsOf(text) & bitOf(list)) !== 0;
}

/** Whether the word, or the stem with which it begins, is on a list. Expects what `foldLetters` gives. */
export function isWordListed(list: WordList, word: string): boolean {
  return (listsOfWord(word) & bitOf(list)) !== 0;
}
