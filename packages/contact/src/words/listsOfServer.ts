import { ALL_WORDS } from './all.js';
import { markOf, WORD_LISTS } from './WordList.js';

/** Lengths of the stems that stand for every word that begins so. */
const SHORTEST_STEM = 4;
const LONGEST_STEM = 12;

/** The lists of each word, and of each stem; of stems also how they begin, so that most words are asked about once. */
interface Lists {
  words: ReadonlyMap<string, number>;
  stems: ReadonlyMap<string, number>;
  beginnings: ReadonlySet<string>;
}

const LISTS: Lists = readLists(ALL_WORDS.split('|'));

/** The lists on which the text as a whole is, a bit each. */
export function listsOf(text: string): number {
  return LISTS.words.get(text) ?? 0;
}

/** The same, or on which is the stem with which the word begins. */
export function listsOfWord(word: string): number {
  let lists = listsOf(word);
  if (word.length <= SHORTEST_STEM || !LISTS.beginnings.has(word.slice(0, SHORTEST_STEM))) return lists;
  for (let length = Math.min(word.length - 1, LONGEST_STEM); length >= SHORTEST_STEM; length--)
    lists |= LISTS.stems.get(word.slice(0, length)) ?? 0;
  return lists;
}

function readLists(marked: readonly string[]): Lists {
  const bits = new Map<string, number>(WORD_LISTS.map((list, place) => [markOf(list), 1 << place]));
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const each of marked) {
    const isStem = each.endsWith('-');
    const word = each.slice(1, isStem ? -1 : undefined);
    const into = isStem ? stems : words;
    into.set(word, (into.get(word) ?? 0) | (bits.get(each.charAt(0)) ?? 0));
  }
  return { words, stems, beginnings: new Set([...stems.keys()].map((stem) => stem.slice(0, SHORTEST_STEM))) };
}
