import { hashKey } from './hashKey.js';

/** The digits of base64. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A packed set: how many keys it was made of, how many low bits of a difference are written as they are, and the bits. */
export interface PackedKeys {
  size: number;
  bits: number;
  packed: string;
}

/** Opens a set that `packKeys` made: says of a key whether it is in it, wrongly so in one of 2^bits cases. */
export function readKeys({ size, bits, packed }: PackedKeys): (key: string) => boolean {
  const range = size * 2 ** bits;
  const numbers = new Set<number>();
  let position = 0;
  const end = packed.length * 6;
  const next = (): number => {
    const letter = ALPHABET.indexOf(packed.charAt(Math.floor(position / 6)));
    return (letter >> (5 - (position++ % 6))) & 1;
  };
  let number = -1;
  for (;;) {
    let gap = 0;
    while (position < end && next() === 1) gap++;
    if (position + bits > end) break;
    for (let bit = 0; bit < bits; bit++) gap = gap * 2 + next();
    number += gap + 1;
    numbers.add(number);
  }
  return (key) => numbers.has(hashKey(key) % range);
}
