import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { copyPublicFiles } from './scripts/copyPublicFiles.js';

const root = import.meta.dirname;
const conditions = ['@lodestone/source', 'module', 'node', 'development'];

export default defineConfig({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions }, noExternal: [/^@lodestone\//] },
  publicDir: false,
  plugins: [{ name: 'copy-public-files', closeBundle: () => copyPublicFiles(root) }],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        server: resolve(root, 'src/server.ts'),
        // Its own file: a worker is started by its URL, beside the code that starts it.
        sqliteWorker: resolve(root, 'src/store/sqlite/sqliteWorker.mjs'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'sqliteWorker' ? '[name].mjs' : '[name].js'),
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
