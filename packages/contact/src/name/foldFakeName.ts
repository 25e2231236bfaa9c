import { foldLetters } from '../text/foldLetters.js';

/** How a whole name stands on the list of fakes: letters only, each word once, words in alphabetical order. */
export function foldFakeName(folded: string): string {
  const words = foldLetters(folded)
    .slice(0, 100)
    .replace(/'/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  return [...new Set(words)].sort().join(' ');
}
