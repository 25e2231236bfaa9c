import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two files of a kind: what the checks were developed on, and what nobody looked at meanwhile. */
export const PARTS = ['develop', 'held-out'] as const;
export type Part = (typeof PARTS)[number];

/** The rows of one corpus, as they stand in the file. */
export function readRows<Row>(kind: string, part: Part | 'develop-more'): Row[] {
  return readFileSync(join(import.meta.dirname, kind, `${part}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
