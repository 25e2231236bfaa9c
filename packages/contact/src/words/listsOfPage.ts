import { BITS_PER_DIGIT, bitAt } from '../text/base64.js';
import { PACKED_WORDS } from './few.js';
import { hashOnList, hashWord } from './hashWord.js';
import type { PackedWords } from './PackedWords.js';
import { WORD_LISTS } from './WordList.js';

const LISTED: ReadonlySet<number> = unpack(PACKED_WORDS);
/** Lengths of the stems that stand for every word that begins so. */
const STEM_LENGTHS = [4, 5, 6, 7];

/** The lists of the few words that pages get on which the text is, a bit each: never wrong for what is on them, and hardly ever for what is not. */
export function listsOf(text: string): number {
  return listsOfHash(hashWord(text), false);
}

/** The same, or on which is the stem with which the word begins. */
export function listsOfWord(word: string): number {
  let lists = listsOf(word);
  for (const length of STEM_LENGTHS)
    if (word.length > length) lists |= listsOfHash(hashWord(word, length), true);
  return lists;
}

function listsOfHash(hash: number, isStem: boolean): number {
  let lists = 0;
  for (let list = 0; list < WORD_LISTS.length; list++)
    if (LISTED.has(hashOnList(hash, list, isStem, PACKED_WORDS.hashBits))) lists |= 1 << list;
  return lists;
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
