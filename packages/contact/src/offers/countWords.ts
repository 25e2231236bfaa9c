import { foldForMatching } from '../fold/fold.js';
import { foldMarks } from '../text/foldMarks.js';

/** Stems and phrases by their first two letters, folded as the texts are in which they are looked for. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

/** Scripts written without spaces: there a word begins anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LETTER = /[\p{L}\p{M}\p{Nd}]/u;

/** How texts are folded before `countWords` looks into them. */
export const foldOffer = (text: string): string =>
  foldMarks(foldForMatching(text)).replaceAll('ı', 'i').replaceAll('ł', 'l');

/** Reads a list: one entry between two bars or line ends; with a dot behind it, it is a whole word. */
export function readWords(list: string): WordIndex {
  const index = new Map<string, string[]>();
  for (const entry of list.split(/[|\n]/)) {
    const word = foldOffer(entry);
    if (word.length < 2) continue;
    const start = word.slice(0, 2);
    const words = index.get(start) ?? [];
    words.push(word);
    index.set(start, words);
  }
  return index;
}

/** How many entries stand in a folded text, each at the beginning of a word; no more than `most` are looked for. Linear in the length. */
export function countWords(words: WordIndex, folded: string, most: number): number {
  const found = new Set<string>();
  for (let at = 0; at < folded.length - 1 && found.size < most; at++) {
    const entries = words.get(folded.slice(at, at + 2));
    if (!entries) continue;
    if (at > 0 && LETTER.test(folded.charAt(at - 1)) && !UNSPACED.test(folded.charAt(at))) continue;
    const entry = entries.find((one) => startsWith(folded, one, at));
    if (entry === undefined) continue;
    found.add(entry);
    at += entry.length - 2;
  }
  return found.size;
}

function startsWith(folded: string, entry: string, at: number): boolean {
  if (!entry.endsWith('.')) return folded.startsWith(entry, at);
  const end = at + entry.length - 1;
  return folded.startsWith(entry.slice(0, -1), at) && !LETTER.test(folded.charAt(end));
}
