import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDemoBook } from './makeDemoBook.js';

/** Run after a change of the text: `tsx apps/ingest/scripts/writeDemoBook.ts`; a test compares. */
const folder = join(import.meta.dirname, '../files');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'brewing-at-home.epub'), makeDemoBook());
