import { readFileSync, writeFileSync } from 'node:fs';
import { encodeBits } from '../src/text/base64.js';
import { ALPHABETS, foldScript } from '../src/text/foldScript.js';

/** A pair that follows its first letter less often than once in this many times is rare. */
const RARE = 90;

/**
 * Counts pairs of letters in lists of names and writes which are rare into `src/text/letterPairs.ts`.
 * Shape of a list: any text; every word of three letters and more counts once, what stands behind a slash does not
 * (flags of spelling dictionaries); of a `.jsonl` only rows that `expect` real names.
 * @example tsx packages/contact/scripts/trainLetterPairs.ts corpora/name/develop.jsonl names.csv surnames.txt
 */
function train(files: readonly string[]): void {
  const words = ALPHABETS.map(() => new Set<string>());
  for (const word of files.flatMap(readWords)) {
    const folded = foldScript(word);
    if (folded && folded.letters.length > 2) words[folded.script]?.add(folded.letters);
  }
  const tables = ALPHABETS.map((alphabet, script) =>
    encodeBits(countRare(alphabet, words[script] ?? new Set())),
  );
  const counts = words.map(({ size }) => size.toLocaleString('en'));
  writeFileSync(
    new URL('../src/text/letterPairs.ts', import.meta.url),
    `/*
 * Written by scripts/trainLetterPairs.ts from ${counts[0]} Latin, ${counts[1]} Cyrillic and ${counts[2]} Persian and Arabic names;
 * the lists are named in corpora/README.md. One bit a pair, in the order of the alphabets, the edge of a word first.
 */

/** For each alphabet the pairs of letters that names hardly ever have. */
export const RARE_PAIRS = [
${tables.map((table) => `  '${table}',`).join('\n')}
] as const;
`,
  );
}

function readWords(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const texts = file.endsWith('.jsonl')
    ? lines
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { text: string; expect: string })
        .filter(({ expect }) => expect === 'real')
        .map(({ text }) => text)
    : lines.map((line) => line.replace(/\/.*/, ''));
  return texts.flatMap((text) =>
    text
      .toLowerCase()
      .replace(/[يى]/g, 'ی')
      .replace(/ك/g, 'ک')
      .split(/[^\p{L}\p{Mn}]+/u),
  );
}

function countRare(alphabet: string, words: ReadonlySet<string>): boolean[] {
  const size = alphabet.length + 1;
  const counts = Array.from({ length: size * size }, () => 0.3);
  const totals = Array.from({ length: size }, () => 0);
  const add = (from: number, to: number): void => {
    counts[from * size + to] = (counts[from * size + to] ?? 0) + 1;
    totals[from] = (totals[from] ?? 0) + 1;
  };
  for (const word of words) {
    const places = [0, ...[...word].map((letter) => alphabet.indexOf(letter) + 1), 0];
    places.slice(1).forEach((place, at) => {
      add(places[at] ?? 0, place);
    });
  }
  return counts.map((count, pair) => count * RARE < (totals[Math.floor(pair / size)] ?? 0));
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('usage: trainLetterPairs.ts <list of names>…');
train(files);
