import { readFileSync, writeFileSync } from 'node:fs';
import { foldForMatching } from '../src/fold/fold.js';
import { foldFakeName } from '../src/name/foldFakeName.js';
import { encodeBits } from '../src/text/base64.js';
import { foldLetters } from '../src/text/foldLetters.js';
import { hashWord } from '../src/words/hashWord.js';
import { LIST_BITS } from '../src/words/PackedWords.js';
import { markOf, WORD_LISTS, type WordList } from '../src/words/WordList.js';

/** Of offers a page knows nothing. */
const NOT_FOR_PAGES: readonly WordList[] = ['topic', 'urge'];
/** What stands behind this line of a file is for servers only: a page has no bytes for it. */
const SERVERS_ONLY = /^# servers only.*$/m;
const COMMENT = /^#.*$/gm;
/** By how much a hash is longer than a place among the words: one word in so many that stands on no list passes for one that does. */
const SPARE_BITS = 18;

/** Writes the lists of scripts/words: packed into `src/words/few.ts`, as they are into `src/words/all.ts`. @example tsx packages/contact/scripts/packWords.ts */
function pack(): void {
  write('few', (text) => text.split(SERVERS_ONLY)[0] ?? '');
  const words = WORD_LISTS.flatMap((list) =>
    readWords(list, (text) => text).map((word) => markOf(list) + word),
  );
  writeFileSync(
    new URL('../src/words/all.ts', import.meta.url),
    `// Written by scripts/packWords.ts: the words of scripts/words, the letter of its list before each.
export const ALL_WORDS =
  ${JSON.stringify([...new Set(words)].sort().join('|'))};
`,
  );
}

function write(name: 'few', part: (text: string) => string): void {
  const words = WORD_LISTS.filter((list) => !NOT_FOR_PAGES.includes(list)).flatMap((list) =>
    readWords(list, part).map((word) => ({ list, word })),
  );
  const hashBits = Math.ceil(Math.log2(words.length)) + SPARE_BITS - LIST_BITS;
  const hashes = [...new Set(words.map(({ list, word }) => entryOf(list, word, hashBits)))].sort(
    (a, b) => a - b,
  );
  const riceBits = SPARE_BITS - 1;
  const digits = encodeBits(hashes.flatMap((hash, at) => rice(hash - (hashes[at - 1] ?? -1) - 1, riceBits)));
  writeFileSync(
    new URL(`../src/words/${name}.ts`, import.meta.url),
    `// Written by scripts/packWords.ts from ${words.length.toLocaleString('en')} words of scripts/words.
import type { PackedWords } from './PackedWords.js';

export const PACKED_WORDS: PackedWords = {
  hashBits: ${hashBits},
  riceBits: ${riceBits},
  digits:
    '${digits}',
};
`,
  );
  const counts = WORD_LISTS.map((list) => `${list} ${words.filter((word) => word.list === list).length}`);
  process.stdout.write(`${name}: ${words.length} (${counts.join(', ')}), ${digits.length} digits\n`);
}

/** A hyphen at the end makes a word a stem. */
function entryOf(list: WordList, word: string, hashBits: number): number {
  const stem = word.replace(/-$/, '');
  const hash = hashWord(stem, hashBits, stem === word ? undefined : stem.length);
  return hash * 2 ** LIST_BITS + WORD_LISTS.indexOf(list);
}

function readWords(list: WordList, part: (text: string) => string): string[] {
  const text = part(readFileSync(new URL(`./words/${list}.txt`, import.meta.url), 'utf8'));
  const fold =
    list === 'fake' || list === 'invented'
      ? (name: string) => foldFakeName(foldLetters(foldForMatching(name)))
      : foldWord;
  return [...new Set(text.replace(COMMENT, '').split(/[,\n]/).map(fold).filter(Boolean))];
}

/** A hyphen at the end makes a word a stem. */
function foldWord(word: string): string {
  const trimmed = word.trim();
  const stem = trimmed.replace(/-$/, '');
  return foldLetters(foldForMatching(stem)) + (stem === trimmed ? '' : '-');
}

function rice(difference: number, riceBits: number): boolean[] {
  const high = Math.floor(difference / 2 ** riceBits);
  return [
    ...Array.from({ length: high }, () => true),
    false,
    ...Array.from({ length: riceBits }, (_, bit) => ((difference >> bit) & 1) === 1),
  ];
}

pack();
