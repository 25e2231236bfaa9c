import { bitAt } from './base64.js';
import { ALPHABETS, foldScript } from './foldScript.js';
import { RARE_PAIRS } from './letterPairs.js';

/** How a word is spelt, by the names of the world. */
export interface Spelling {
  /** Share of the pairs of letters, the edges counted, that names hardly ever have: 0 to 1. */
  rare: number;
  /** Latin and Cyrillic only; the Arabic script does not write its vowels. */
  hasNoVowel: boolean;
  /** The letters without diacritics. */
  letters: string;
}

const VOWEL = /[aeiouyаеиоуюя]/;

/** Looks at the pairs of letters of a lower-case word; knows Latin, Cyrillic and Persian letters, and says nothing of others. */
export function readSpelling(word: string): Spelling | undefined {
  const folded = foldScript(word);
  if (!folded) return undefined;
  const { letters, script } = folded;
  const alphabet = ALPHABETS[script] ?? '';
  const places = [0, ...[...letters].map((letter) => alphabet.indexOf(letter) + 1), 0];
  let rare = 0;
  for (let at = 1; at < places.length; at++) {
    const pair = (places[at - 1] ?? 0) * (alphabet.length + 1) + (places[at] ?? 0);
    rare += bitAt(RARE_PAIRS[script] ?? '', pair);
  }
  return {
    rare: rare / (places.length - 1),
    hasNoVowel: script < 2 && !VOWEL.test(letters),
    letters,
  };
}
