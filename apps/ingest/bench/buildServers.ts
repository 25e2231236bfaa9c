import { fileURLToPath } from 'node:url';
import { build, mergeConfig } from 'vite';
import ingestConfig from '../vite.config.js';

const FOLDER = fileURLToPath(new URL('../.cache/bench', import.meta.url));
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds what is measured as the server itself is built: a loader that translates at run time costs more than a lead. */
export async function buildServers(): Promise<{ serverFile: string; loadFile: string }> {
  const { plugins: _, ...config } = ingestConfig;
  const input = {
    server: source('server.ts'),
    load: source('load.ts'),
    sqliteWorker: source('../src/store/sqlite/sqliteWorker.mjs'),
  };
  await build({
    ...mergeConfig(config, { build: { outDir: FOLDER, rolldownOptions: { input } }, logLevel: 'warn' }),
    configFile: false,
  });
  return { serverFile: `${FOLDER}/server.js`, loadFile: `${FOLDER}/load.js` };
}
