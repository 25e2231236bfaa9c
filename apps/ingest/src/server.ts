import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { describeError } from './cli/describeError.js';
import { run } from './cli/run.js';
import { createLineBuffer } from './log/createLineBuffer.js';
import { createLog } from './log/createLog.js';
import type { RunningServer } from './startServer.js';

const lines = createLineBuffer((text) => void process.stderr.write(text));
process.on('exit', lines.flush);
const log = createLog(lines.write);

/** Not awaited at the top level: chunks that are loaded during the start may import this file. */
void run({
  argv: process.argv.slice(2),
  env: process.env,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  log,
  version: packageJson.version,
  defaultPublicDir: fileURLToPath(new URL('./public', import.meta.url)),
}).then(({ exitCode, server }) => {
  process.exitCode = exitCode;
  if (server) obeySignals(server);
});

/** In a terminal SIGHUP says that it was closed. */
const isInTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);

function obeySignals(server: RunningServer): void {
  let isStopping = false;
  const stop = (signal: string) => {
    // A second signal means: at once.
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info('stopping', { signal });
    server
      .stop()
      .then(() => log.info('stopped'))
      .catch((cause) => {
        log.error('stopping failed', { cause });
        process.exitCode = 1;
      })
      // The pool of a database that is gone may keep timers.
      .finally(() => process.exit());
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const reload = (signal: string) => {
    if (isStopping) return;
    server
      .reload()
      .then(() => log.info('the sites were read again', { signal }))
      .catch((error) => {
        log.error('the sites could not be read again', { signal, cause: error });
        process.stderr.write(`${describeError(error)}\n`);
      });
  };
  process.on('SIGHUP', isInTerminal ? stop : reload);
}
