import { readFileSync, writeFileSync } from 'node:fs';
import { foldForMatching } from '../src/fold/fold.js';
import { foldFakeName } from '../src/name/foldFakeName.js';
import { encodeBits } from '../src/text/base64.js';
import { foldLetters } from '../src/text/foldLetters.js';
import { BUCKET_BITS, HASH_BITS, hashWord, RICE_BITS, type WordList } from '../src/text/hashWord.js';

const LISTS: readonly { list: WordList; file: string; between: RegExp; fold(text: string): string }[] = [
  {
    list: 'fake',
    file: 'fakeNames.txt',
    between: /[,\n]/,
    fold: (text) => foldFakeName(foldForMatching(text)),
  },
  { list: 'organisation', file: 'organisationWords.txt', between: /\s/, fold: foldWord },
  { list: 'position', file: 'positionWords.txt', between: /\s/, fold: foldWord },
];

/** Packs the lists of scripts/words into `src/text/packedWords.ts`, by their hashes. @example tsx packages/contact/scripts/packWords.ts */
function pack(): void {
  const hashes = LISTS.flatMap(({ list, file, between, fold }) => {
    const words = new Set(readList(file).split(between).map(fold).filter(Boolean));
    process.stdout.write(`${list} ${words.size}\n`);
    return [...words].map((word) => hashWord(list, word));
  });
  const sorted = [...new Set(hashes)].sort((a, b) => a - b);
  const range = 2 ** (HASH_BITS - BUCKET_BITS);
  const buckets = Array.from({ length: 2 ** BUCKET_BITS }, (_, bucket) =>
    encodeBits(
      sorted
        .filter((hash) => Math.floor(hash / range) === bucket)
        .map((hash) => hash % range)
        .flatMap((hash, at, all) => rice(hash - (all[at - 1] ?? -1) - 1)),
    ),
  );
  writeFileSync(
    new URL('../src/text/packedWords.ts', import.meta.url),
    `/* Written by scripts/packWords.ts from the lists in scripts/words, ${sorted.length.toLocaleString('en')} words: their hashes, Golomb-Rice coded. */
export const PACKED_WORDS = '${buckets.join('.')}'.split('.');
`,
  );
}

function readList(file: string): string {
  return readFileSync(new URL(`./words/${file}`, import.meta.url), 'utf8').replace(/^#.*$/gm, '');
}

function foldWord(word: string): string {
  const stem = word.replace(/-$/, '');
  return foldLetters(foldForMatching(stem)) + (stem === word ? '' : '-');
}

function rice(difference: number): boolean[] {
  const high = Math.floor(difference / 2 ** RICE_BITS);
  return [
    ...Array.from({ length: high }, () => true),
    false,
    ...Array.from({ length: RICE_BITS }, (_, bit) => ((difference >> bit) & 1) === 1),
  ];
}

pack();
