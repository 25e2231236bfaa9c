const NOT_LETTERS = /[^\p{L}\p{M}]+/u;

/** How a whole name stands on the list of fakes: letters only, each word once, words in alphabetical order. Expects what `foldLetters` gives. */
export function foldFakeName(letters: string): string {
  const words = letters.slice(0, 100).replace(/'/g, '').split(NOT_LETTERS).filter(Boolean);
  return [...new Set(words)].sort().join(' ');
}
