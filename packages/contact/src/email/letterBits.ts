const FIRST = 97;
const LETTERS = 26;

/** Which letters of `a` to `z` a text has, one bit each. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index) - FIRST;
    if (letter >= 0 && letter < LETTERS) bits |= 1 << letter;
  }
  return bits;
}

/** How many letters the first has and the second has not. */
export function countForeign(one: number, two: number): number {
  let count = 0;
  for (let left = one & ~two; left !== 0; left &= left - 1) count++;
  return count;
}
