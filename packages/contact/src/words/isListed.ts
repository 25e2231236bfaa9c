import { PACKED_WORDS } from '#words';
import { BITS_PER_DIGIT, bitAt } from '../text/base64.js';
import { hashWord, type WordList } from './hashWord.js';
import type { PackedWords } from './PackedWords.js';

/** Lengths of the stems that stand for every word that begins so. */
const STEM_LENGTHS = [4, 5, 6, 7];

const LISTED: ReadonlySet<number> = unpack(PACKED_WORDS);

/** Whether the word, or the stem with which it begins, is on a list. Expects what `foldLetters` gives. */
export function isWordListed(list: WordList, word: string): boolean {
  return (
    isListed(list, word) ||
    STEM_LENGTHS.some((length) => word.length > length && isListed(list, `${word.slice(0, length)}-`))
  );
}

/** Whether the text as a whole is on a list. The answer is never wrong for what is on it, and hardly ever for what is not. */
export function isListed(list: WordList, text: string): boolean {
  return LISTED.has(hashWord(list, text, PACKED_WORDS.hashBits));
}

function unpack({ digits, riceBits }: PackedWords): Set<number> {
  const listed = new Set<number>();
  const bits = digits.length * BITS_PER_DIGIT;
  let hash = -1;
  for (let place = 0; place + riceBits < bits; ) {
    let difference = 1;
    while (bitAt(digits, place++) === 1) difference += 2 ** riceBits;
    for (let bit = 0; bit < riceBits; bit++) difference += bitAt(digits, place++) * 2 ** bit;
    hash += difference;
    listed.add(hash);
  }
  return listed;
}
