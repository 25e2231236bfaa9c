import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row in three is held out. */
const THIRDS = 3n;

/**
 * Writes the rows of a file, one JSON object a line, into `develop.jsonl` (two thirds) and `held-out.jsonl` of a kind.
 * Shape: lines are kept as they are, in their order; which third a row is in depends on nothing but the row's text or
 * candidate, so a row that is added later moves no other. Errors: throws on two rows of one text, which would be counted twice.
 * @example tsx packages/contact/corpora/split.ts rows.jsonl packages/contact/corpora/email
 */
function split(rowsFile: string, kindFolder: string): void {
  const lines = readFileSync(rowsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const keys = lines.map(keyOf);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`two rows of ${twice}`);
  const heldOut = keys.map(isHeldOut);
  writeLines(
    join(kindFolder, 'develop.jsonl'),
    lines.filter((_, index) => !heldOut[index]),
  );
  writeLines(
    join(kindFolder, 'held-out.jsonl'),
    lines.filter((_, index) => heldOut[index]),
  );
}

/** What a row is known by: its text, or its whole candidate when the row is a submission. */
function keyOf(line: string): string {
  const { text, candidate } = JSON.parse(line) as { readonly text?: string; readonly candidate?: unknown };
  return text ?? JSON.stringify(candidate);
}

function isHeldOut(key: string): boolean {
  return BigInt(`0x${createHash('sha256').update(key).digest('hex')}`) % THIRDS === 0n;
}

function writeLines(file: string, lines: readonly string[]): void {
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
}

const [rowsFile, kindFolder] = process.argv.slice(2);
if (!rowsFile || !kindFolder) throw new Error('usage: split.ts <rows.jsonl> <folder of the kind>');
split(rowsFile, kindFolder);
