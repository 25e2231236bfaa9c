import { hashKey } from './hashKey.js';
import { ALPHABET } from './readKeys.js';

const BITS_PER_LETTER = 6;

/**
 * Packs a set of keys for `readKeys`: each key becomes a number below `keys × 2^bits`, the sorted numbers are written as
 * Golomb–Rice coded differences. Costs about `bits` + 1.5 bits a key; a key that is not in the set is taken for one in
 * 2^bits cases. Shape: the packed text in base64's letters. Only the refreshing script needs it.
 */
export function packKeys(keys: readonly string[], bits: number): string {
  const range = keys.length * 2 ** bits;
  const numbers = [...new Set(keys.map((key) => hashKey(key) % range))].sort((one, two) => one - two);
  const stream: number[] = [];
  let last = -1;
  for (const number of numbers) {
    const gap = number - last - 1;
    last = number;
    for (let unary = gap >>> bits; unary > 0; unary--) stream.push(1);
    stream.push(0);
    for (let bit = bits - 1; bit >= 0; bit--) stream.push((gap >>> bit) & 1);
  }
  // Ones at the end never make a whole code.
  while (stream.length % BITS_PER_LETTER !== 0) stream.push(1);
  let packed = '';
  for (let index = 0; index < stream.length; index += BITS_PER_LETTER)
    packed += ALPHABET[Number.parseInt(stream.slice(index, index + BITS_PER_LETTER).join(''), 2)];
  return packed;
}
