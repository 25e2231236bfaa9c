import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './repository.js';
import { spawnStep } from './suite/spawnStep.js';

/** `pnpm dev`: builds, serves the demo, and builds and serves again what changes. */
const CHANGES_SETTLE_MS = 200;

let server: ReturnType<typeof spawn> | undefined;
let isBuilding = false;
let isAgainWanted = false;

function serve(): void {
  server = spawn(process.execPath, [join(repository, 'apps/ingest/dist/server.js')], {
    stdio: 'inherit',
    env: {
      LODESTONE_MAIL_URL: pathToFileURL(join(repository, '.lodestone/letters')).href,
      ...{ ...process.env, DATA_DIR: process.env.DATA_DIR ?? join(repository, '.lodestone') },
    },
  });
}

async function restart(): Promise<void> {
  if (isBuilding) {
    isAgainWanted = true;
    return;
  }
  isBuilding = true;
  do {
    isAgainWanted = false;
    const { code, output } = await spawnStep('pnpm', ['run', 'build']);
    if (code !== 0) console.error(output);
    else {
      const before = server;
      if (before?.exitCode === null) {
        const ended = new Promise((resolve) => before.once('exit', resolve));
        before.kill('SIGTERM');
        await ended;
      }
      serve();
    }
  } while (isAgainWanted);
  isBuilding = false;
}

let timer: NodeJS.Timeout | undefined;
for (const folder of ['packages', 'apps']) {
  watch(join(repository, folder), { recursive: true }, (_, file) => {
    if (!file || !/[/\\]src[/\\]/.test(file) || /\.test\./.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), CHANGES_SETTLE_MS);
  });
}
await restart();
