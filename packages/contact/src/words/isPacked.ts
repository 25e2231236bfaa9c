import { BITS_PER_DIGIT, bitAt } from '../text/base64.js';
import { PACKED_WORDS } from './few.js';
import { hashWord, type WordList } from './hashWord.js';
import type { PackedWords } from './PackedWords.js';

const LISTED: ReadonlySet<number> = unpack(PACKED_WORDS);

/** Whether the text is on a list of the few words that pages get: never wrong for what is on it, and hardly ever for what is not. */
export function isPacked(list: WordList, text: string): boolean {
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
