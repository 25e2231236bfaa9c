/** Bits behind a hash that say on which list the word stands. */
export const LIST_BITS = 4;

/** Sorted hashes of words, the list behind each, the differences Golomb-Rice coded: so many ones and a zero, then the lower bits as they are. */
export interface PackedWords {
  /** Bits of a hash that are kept: the more, the seldomer a word passes for one that is listed. */
  hashBits: number;
  riceBits: number;
  /** As `encodeBits` writes them. */
  digits: string;
}
