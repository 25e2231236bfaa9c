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
/** Of each alphabet, the place of a letter, from one. */
const PLACES: readonly ReadonlyMap<number, number>[] = ALPHABETS.map(
  (alphabet) => new Map(Array.from(alphabet, (letter, at) => [letter.charCodeAt(0), at + 1])),
);
const VOWEL = /[aeiouyаеиоуюя]/;

/** Looks at the pairs of letters of a lower-case word; knows Latin, Cyrillic and Persian letters, and says nothing of others. */
export function readSpelling(word: string): Spelling | undefined {
  const folded = foldScript(word);
  if (!folded) return undefined;
  const { letters, script } = folded;
  const places = PLACES[script];
  const width = (places?.size ?? 0) + 1;
  const rarePairs = RARE[script] ?? [];
  let rare = 0;
  let before = 0;
  for (let at = 0; at <= letters.length; at++) {
    const place = places?.get(letters.charCodeAt(at)) ?? 0;
    rare += rarePairs[before * width + place] ?? 0;
    before = place;
  }
  return {
    rare: rare / (letters.length + 1),
    hasNoVowel: script < 2 && !VOWEL.test(letters),
    letters,
  };
}
