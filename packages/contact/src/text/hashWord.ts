/** Lists of scripts/words: whole fake names, words of organisations, words of positions. */
export type WordList = 'fake' | 'organisation' | 'position';

/** Bits of a hash that are kept: with 1,500 words one word in 45,000 that stands on no list passes for one that does. */
export const HASH_BITS = 26;
/** The first bits of a hash choose one of the pieces into which the list is cut, so that a question reads only a little. */
export const BUCKET_BITS = 6;
/** Golomb-Rice parameter: the lower bits of a difference are written as they are, the rest as so many ones and a zero. */
export const RICE_BITS = 15;

/** FNV-1a over UTF-16 code units, its upper bits. */
export function hashWord(list: WordList, text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of list[0] + text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  // The last letters must reach the upper bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> (32 - HASH_BITS);
}
