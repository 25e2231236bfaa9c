import { BITS_PER_DIGIT, bitAt } from './base64.js';
import { BUCKET_BITS, HASH_BITS, hashWord, RICE_BITS, type WordList } from './hashWord.js';
import { PACKED_WORDS } from './packedWords.js';

/** Lengths of the stems that stand for every word that begins so. */
const STEM_LENGTHS = [5, 6, 7];

/** Whether the word, or the stem with which it begins, is on a list. Expects what `foldLetters` gives. */
export function isWordListed(list: WordList, word: string): boolean {
  return (
    isListed(list, word) ||
    STEM_LENGTHS.some((length) => word.length > length && isListed(list, `${word.slice(0, length)}-`))
  );
}

/** Whether the text as a whole is on a list. The answer is never wrong for what is on it, and hardly ever for what is not. */
export function isListed(list: WordList, text: string): boolean {
  const hash = hashWord(list, text);
  const bucket = PACKED_WORDS[Math.floor(hash / 2 ** (HASH_BITS - BUCKET_BITS))] ?? '';
  const wanted = hash % 2 ** (HASH_BITS - BUCKET_BITS);
  let place = 0;
  const read = (): number => bitAt(bucket, place++);
  for (let found = -1; found < wanted && place + RICE_BITS < bucket.length * BITS_PER_DIGIT; ) {
    let difference = 1;
    while (read() === 1) difference += 2 ** RICE_BITS;
    for (let bit = 0; bit < RICE_BITS; bit++) difference += read() * 2 ** bit;
    found += difference;
    if (found === wanted) return true;
  }
  return false;
}
