import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { PAGE_HEADERS, renderPages } from '../src/pages.js';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Classic scripts, so that they may stand in the head and run before the first paint. */
const SCRIPTS = ['consent', 'shop', 'visitor', 'states'];

rmSync(dist, { recursive: true, force: true });
cpSync(join(root, 'src/static'), dist, { recursive: true });
const pages = renderPages();
for (const [path, page] of pages) {
  mkdirSync(join(dist, path), { recursive: true });
  writeFileSync(join(dist, path, 'index.html'), page);
}
writeFileSync(join(dist, '_headers.json'), `${JSON.stringify(PAGE_HEADERS, null, 2)}\n`);
for (const name of SCRIPTS)
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { conditions: ['@lodestone/source', 'module', 'browser', 'import', 'default'] },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      copyPublicDir: false,
      lib: { entry: `src/browser/${name}.ts`, name, formats: ['iife'], fileName: () => `${name}.js` },
    },
  });
console.log(`playground: ${pages.size} pages and ${SCRIPTS.length} scripts in dist`);
