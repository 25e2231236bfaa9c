export const BITS_PER_DIGIT = 6;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Writes bits, the first in the lowest place of its digit. */
export function encodeBits(bits: readonly boolean[]): string {
  return Array.from({ length: Math.ceil(bits.length / BITS_PER_DIGIT) }, (_, at) =>
    bits
      .slice(at * BITS_PER_DIGIT, (at + 1) * BITS_PER_DIGIT)
      .reduce((sum, bit, place) => sum + (bit ? 1 << place : 0), 0),
  )
    .map((digit) => DIGITS[digit])
    .join('');
}

/** The bit at a place of what `encodeBits` wrote. */
export function bitAt(digits: string, place: number): number {
  const digit = DIGITS.indexOf(digits.charAt(Math.floor(place / BITS_PER_DIGIT)));
  return (digit >> (place % BITS_PER_DIGIT)) & 1;
}
