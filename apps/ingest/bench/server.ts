import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOptions } from '../src/cli/parseOptions.js';
import { createLineBuffer } from '../src/log/createLineBuffer.js';
import { createLog } from '../src/log/createLog.js';
import { startServer } from '../src/startServer.js';
import { createForgettingStore } from './createForgettingStore.js';
import { startNaiveServer } from './naive.js';
import type { ServerTask } from './servers.js';

const task: ServerTask = JSON.parse(process.argv[2] ?? '{}');
const { url, stop } = task.kind === 'naive' ? await startNaiveServer(task) : await startLodestone(task);
process.stdout.write(`ready ${url}\n`);
process.once('SIGTERM', () => void stop().finally(() => process.exit()));

/** The server as an owner runs it; `forgetting` differs in nothing but its store. */
async function startLodestone({ kind, folder, databaseUrl }: ServerTask) {
  const publicDir = join(folder, 'public');
  mkdirSync(join(publicDir, 'v1'), { recursive: true });
  writeFileSync(join(publicDir, 'v1/lodestone.js'), '');
  const argv = ['--port', '0', '--data-dir', folder, '--public', publicDir];
  const parsed = parseOptions(databaseUrl ? [...argv, '--database-url', databaseUrl] : argv, {});
  if (!('options' in parsed)) throw new Error('no options');
  return startServer(
    {
      ...parsed.options,
      defaultPublicDir: publicDir,
      version: '0.0.0',
      ...(kind === 'ungrouped' && { groupCommit: { maxRows: 1 } }),
      openStore: kind === 'forgetting' ? async () => createForgettingStore() : undefined,
    },
    createLog(createLineBuffer((text) => void process.stderr.write(text)).write),
  );
}
