import type { Random } from '@lodestone/core';

/** Without what is taken for something else when it is read out or typed: 0 O, 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 10 of 31 letters are 49 bits: of a billion codes somebody who guesses hits one in 800,000 tries, at the shop's own server. */
const LENGTH = 10;
/** Bytes from here on would make the first letters of the alphabet come more often. */
const FAIR = Math.floor(256 / ALPHABET.length) * ALPHABET.length;

/** A code that nobody guesses. */
export function makeCode(prefix: string, random: Pick<Random, 'bytes'>): string {
  let code = '';
  while (code.length < LENGTH) {
    const [byte = 0] = random.bytes(1);
    if (byte < FAIR) code += ALPHABET[byte % ALPHABET.length];
  }
  return `${prefix}${code}`;
}
