import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type InlineConfig } from 'vite';
import { shrink } from './shrink.js';

/**
 * Builds what a CDN serves into `dist/cdn`: `lodestone.js` (a classic script), the hashed chunks it loads beside
 * itself, and `manifest.json` with sizes and SRI hashes.
 */
const root = resolve(import.meta.dirname, '..');
const cdn = join(root, 'dist/cdn');
rmSync(cdn, { recursive: true, force: true });

/** One for all files, so that the names are alike in all of them. */
const shrinking = shrink();
const shared = {
  root,
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['@lodestone/source', 'module', 'browser', 'import', 'default'] },
  // No preload helper and no polyfill: the chunks are few, and the helper is global state.
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies InlineConfig;

/** What each placement of a form needs: Preact, the form and its texts' machinery, but neither placement nor the lazy checks. */
const SHARED_BY_PLACEMENTS =
  /preact|sdk\/src\/widgets\/(?:show|bodyOf)|widgets\/src\/(?:form\/(?!contact|email|message|phone)|mount\/(?!onceSeen)|style\/(?!after)|texts|view\/(?!ErrorSummary|Thanks|afterwards))|createHost|i18n\/src\/(?!locales|formats)/;

/** What the visitor's score, surveys and targeting share. */
const READ_BY_RULES = /core\/src\/rules\/(?!readRule|isLike)/;
/** What the director needs of them as well. */
const READ_BY_ALL = /core\/src\/rules\/isLike|sdk\/src\/visitor\/readDevice/;
/** What the further widgets share of words and time, in one small chunk, not four of a hundred bytes. */
const SHARED_BY_MAGNETS = /widgets\/src\/magnets\/(?:localText|moreTexts|Words|createTicker)/;

await build({
  ...shared,
  plugins: [shrinking],
  build: {
    outDir: cdn,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // `show` is an entry so that its chunk is the module itself, without a facade and its round trip.
    lib: {
      entry: { engine: join(root, 'src/tag/engine.ts'), show: join(root, 'src/widgets/show.ts') },
      formats: ['es'],
    },
    rolldownOptions: {
      // What the engine shares with a widget stays in the engine: no chunk of a hundred bytes, no further request.
      preserveEntrySignatures: 'allow-extension',
      // A limit that only a lazy chunk reads is no export of the engine.
      optimization: { inlineConst: { mode: 'all', pass: 2 } },
      output: {
        entryFileNames: '[name]-[hash:7].js',
        chunkFileNames: '[name]-[hash:7].js',
        minify: true,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'show', test: SHARED_BY_PLACEMENTS },
            { name: 'likes', test: READ_BY_ALL },
            { name: 'rules', test: READ_BY_RULES },
            { name: 'magnets', test: SHARED_BY_MAGNETS },
          ],
        },
      },
    },
  },
});
const engine = readdirSync(cdn).find((file) => file.startsWith('engine-'));
if (!engine) throw new Error('the engine chunk was not built');

const loaderFolder = join(root, 'dist/.loader');
await build({
  ...shared,
  plugins: [shrinking],
  define: { ...shared.define, __LODESTONE_ENGINE__: JSON.stringify(engine) },
  build: {
    outDir: loaderFolder,
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    lib: {
      entry: join(root, 'src/tag/lodestone.ts'),
      formats: ['iife'],
      name: 'lodestoneTag',
      fileName: () => 'lodestone.js',
    },
  },
});
renameSync(join(loaderFolder, 'lodestone.js'), join(cdn, 'lodestone.js'));
rmSync(loaderFolder, { recursive: true });

const files = Object.fromEntries(
  readdirSync(cdn)
    .sort()
    .map((file) => {
      const content = readFileSync(join(cdn, file));
      const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      return [
        file,
        {
          bytes: content.length,
          gzipBytes: gzipSync(content, { level: 9 }).length,
          brotliBytes: brotli.length,
          imports: importsOf(content.toString()),
          integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
        },
      ];
    }),
);
writeFileSync(
  join(cdn, 'manifest.json'),
  `${JSON.stringify({ entry: 'lodestone.js', engine, files }, null, 2)}\n`,
);

/** Files that are loaded with this one, without waiting for anything. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
}
