import { BITS_PER_DIGIT, bitAt } from '../text/base64.js';
import { PACKED_WORDS } from './few.js';
import { hashWord } from './hashWord.js';
import { LIST_BITS, type PackedWords } from './PackedWords.js';

/** The lists of a hash, a bit each. */
const LISTED: ReadonlyMap<number, number> = unpack(PACKED_WORDS);
const BITS = PACKED_WORDS.hashBits;
/** Lengths of the stems that stand for every word that begins so. */
const STEM_LENGTHS = [4, 5, 6, 7];

/** The lists of the few words that pages get on which the text is, a bit each: never wrong for what is on them, and hardly ever for what is not. */
export function listsOf(text: string): number {
  return LISTED.get(hashWord(text, BITS)) ?? 0;
}

/** The same, or on which is the stem with which the word begins. */
export function listsOfWord(word: string): number {
  let lists = listsOf(word);
  for (const length of STEM_LENGTHS)
    if (word.length > length) lists |= LISTED.get(hashWord(word, BITS, length)) ?? 0;
  return lists;
}

function unpack({ digits, riceBits }: PackedWords): Map<number, number> {
  const listed = new Map<number, number>();
  const bits = digits.length * BITS_PER_DIGIT;
  let entry = -1;
  for (let place = 0; place + riceBits < bits; ) {
    let difference = 1;
    while (bitAt(digits, place++) === 1) difference += 2 ** riceBits;
    for (let bit = 0; bit < riceBits; bit++) difference += bitAt(digits, place++) * 2 ** bit;
    entry += difference;
    const hash = Math.floor(entry / 2 ** LIST_BITS);
    listed.set(hash, (listed.get(hash) ?? 0) | (1 << (entry % 2 ** LIST_BITS)));
  }
  return listed;
}
