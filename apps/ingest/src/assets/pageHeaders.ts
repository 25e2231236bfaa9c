import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.record(z.string(), z.record(z.string(), z.string()));

/** Headers that demo pages ask for, by path: `{ "/strict/": { "content-security-policy": "…" } }`. */
export type PageHeaders = Record<string, Record<string, string>>;

/** Reads `_headers.json` of the demo pages; without it no page asks for anything. Throws if it is not of that form. */
export function readPageHeaders(folder: string): PageHeaders {
  const file = join(folder, 'demo', '_headers.json');
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}
