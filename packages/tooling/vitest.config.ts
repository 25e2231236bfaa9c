import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const repository = resolve(import.meta.dirname, '../..');
// Without `import`: Node would apply it to `require` as well, and packages that hold both forms break (pg).
const conditions = ['@lodestone/source', 'module', 'node', 'development'];
const alias = [
  { find: /^fast-check$/, replacement: resolve(import.meta.dirname, 'src/suite/seededFastCheck.ts') },
];
const shared = {
  root: repository,
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  resolve: { conditions, alias },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};

export default defineConfig({
  ...shared,
  cacheDir: resolve(repository, 'packages/tooling/.cache/vitest'),
  test: {
    watch: false,
    // By itself vitest leaves one processor free, which of two is half of them.
    maxWorkers: Math.max(availableParallelism() - 1, 2),
    projects: [
      {
        ...shared,
        test: {
          name: 'node',
          // Real databases and servers on a busy machine of two cores; a test that hangs still ends.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          environment: 'node',
          // One process for many files: nothing here keeps anything in a module, and starting is half a second of work.
          isolate: false,
          include: ['packages/*/{src,test}/**/*.test.ts', 'apps/*/{src,test}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.dom.test.*', '**/*.browser.test.ts'],
        },
      },
      {
        ...shared,
        // In Node, with what a browser's bundler resolves in place of other modules: apart from those who load these.
        test: {
          name: 'browser',
          testTimeout: 30_000,
          environment: 'node',
          include: ['packages/*/src/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        ...shared,
        resolve: {
          alias,
          conditions: ['@lodestone/source', 'module', 'browser', 'development', 'import', 'default'],
        },
        test: {
          name: 'dom',
          testTimeout: 30_000,
          environment: 'jsdom',
          include: ['packages/*/src/**/*.dom.test.{ts,tsx}', 'apps/*/src/**/*.dom.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
    ],
  },
});
