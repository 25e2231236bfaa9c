import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PAGE_HEADERS, renderPages } from '../src/pages.js';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
cpSync(join(root, 'src/static'), dist, { recursive: true });
const pages = renderPages();
for (const [path, page] of pages) {
  mkdirSync(join(dist, path), { recursive: true });
  writeFileSync(join(dist, path, 'index.html'), page);
}
writeFileSync(join(dist, '_headers.json'), `${JSON.stringify(PAGE_HEADERS, null, 2)}\n`);
console.log(`playground: ${pages.size} pages in dist`);
