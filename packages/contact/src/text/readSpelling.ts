import { ALPHABETS, foldScript } from './foldScript.js';
import { RARE_PAIRS } from './letterPairs.js';

const BITS = 6;

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
    if (isRare(RARE_PAIRS[script] ?? '', pair)) rare++;
  }
  return {
    rare: rare / (places.length - 1),
    hasNoVowel: script < 2 && !VOWEL.test(letters),
    letters,
  };
}

function isRare(table: string, pair: number): boolean {
  return ((decode(table.charCodeAt(Math.floor(pair / BITS))) >> (pair % BITS)) & 1) === 1;
}

/** The digit's place among A–Z, a–z, 0–9, - and _. */
function decode(code: number): number {
  if (code >= 97) return code - 71;
  if (code === 95) return 63;
  if (code >= 65) return code - 65;
  return code === 45 ? 62 : code + 4;
}
