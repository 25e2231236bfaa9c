import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Builds one published package from the entries that its `exports` name: unminified ES modules by vite
 * (the user's bundler minifies) and one `.d.ts` per module by tsc. Everything that is not the package's
 * own source stays an import, and so does a name of its `imports`, whose meaning depends on who loads it.
 */
interface PackageJson {
  name: string;
  exports: Record<string, string | { '@lodestone/source': string }>;
  imports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const root = process.cwd();
const pkg: PackageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');
const names = Object.keys({ ...pkg.dependencies, ...pkg.peerDependencies });

const entry = Object.fromEntries(
  [...sourcesOf(pkg.exports), ...sourcesOf(pkg.imports)].map((source) => [
    source.replace(/^\.\/src\//, '').replace(/\.tsx?$/, ''),
    join(root, source),
  ]),
);

/** Every own source that a map of exports or imports names, however deep its conditions go. */
function sourcesOf(targets: unknown): string[] {
  if (typeof targets !== 'object' || targets === null) return [];
  return Object.entries(targets).flatMap(([condition, target]) =>
    condition === '@lodestone/source' ? [String(target)] : sourcesOf(target),
  );
}

rmSync(dist, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      external: (id) =>
        id.startsWith('node:') ||
        id.startsWith('#') ||
        names.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

// Declarations resolve the other packages through their built types, as a user's compiler will.
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const project = join(cache, 'tsconfig.declarations.json');
writeFileSync(
  project,
  JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: '../dist',
      rootDir: '../src',
      customConditions: [],
    },
    include: ['../src'],
    exclude: ['../src/**/*.test.*', '../src/**/*.test-d.*', '../src/**/*.bench.*'],
  }),
);
const tsc = createRequire(resolve(import.meta.dirname, '../../package.json')).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
