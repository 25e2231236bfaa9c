import { BITS_PER_DIGIT, bitAt } from './base64.js';
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

/** Of each alphabet, whether a pair is rare: 0 or 1. */
const RARE: readonly (readonly number[])[] = RARE_PAIRS.map((digits) =>
  Array.from({ length: digits.length * BITS_PER_DIGIT }, (_, place) => bitAt(digits, place)),
);
const VOWEL = /[aeiouyаеиоуюя]/;

/** Looks at the pairs of letters of a lower-case word; knows Latin, Cyrillic and Persian letters, and says nothing of others. */
export function readSpelling(word: string): Spelling | undefined {
  const folded = foldScript(word);
  if (!folded) return undefined;
  const { letters, script } = folded;
  const alphabet = ALPHABETS[script] ?? '';
  const width = alphabet.length + 1;
  const rarePairs = RARE[script] ?? [];
  let rare = 0;
  let before = 0;
  for (let at = 0; at <= letters.length; at++) {
    const place = at < letters.length ? alphabet.indexOf(letters.charAt(at)) + 1 : 0;
    rare += rarePairs[before * width + place] ?? 0;
    before = place;
  }
  return {
    rare: rare / (letters.length + 1),
    hasNoVowel: script < 2 && !VOWEL.test(letters),
    letters,
  };
}
