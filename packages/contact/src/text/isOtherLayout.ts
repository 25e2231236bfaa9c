import { readSpelling } from './readSpelling.js';

/** The same keys of a Latin and of a Cyrillic keyboard. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбю';
const MIN_LENGTH = 5;
/** Share of pairs that no name has: enough to doubt what was typed. */
const UNLIKELY = 0.35;

/** Whether a word is hardly spelt so, and would be a common one on the other keyboard: jktyf is олена, фтвкун is andrey. */
export function isOtherLayout(word: string, rare: number): boolean {
  if (word.length < MIN_LENGTH || rare < UNLIKELY) return false;
  const [from, to] = /^[a-z]/.test(word) ? [LATIN, CYRILLIC] : [CYRILLIC, LATIN];
  const other = [...word].map((letter) => to[from.indexOf(letter)] ?? ' ').join('');
  const spelling = readSpelling(other);
  return spelling !== undefined && spelling.rare === 0 && !spelling.hasNoVowel;
}
