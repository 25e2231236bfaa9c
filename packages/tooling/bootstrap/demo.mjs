// @ts-check
/** `npm run demo [-- FLAGS]`: installs, builds, and starts the server with the demo pages and the flags. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, fail, say } from './console.mjs';
import { build, cleanEnvironment, findPnpm, install, requireNode, root } from './install.mjs';

const flags = process.argv.slice(2);

/** A flag of the server, given as `--name value` or `--name=value`. @param {string} name */
const flagOf = (name) =>
  flags.find((flag) => flag.startsWith(`--${name}=`))?.split('=')[1] ??
  flags[flags.indexOf(`--${name}`) + 1 || flags.length];

const port = Number(flagOf('port') ?? process.env.PORT ?? 8787);
const host = flagOf('host') ?? process.env.HOST ?? '127.0.0.1';

/** A taken port is told before the minute of building, not after it. */
function requireFreePort() {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Failure(
      'server/invalid-option: PORT is not a port number.',
      'Choose one: PORT=8790 npm run demo',
    );
  }
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      const what =
        code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program.`
          : `Cannot listen on ${host}:${port} (${code}).`;
      reject(new Failure(`server/port-taken: ${what}`, 'Choose another one: PORT=8790 npm run demo'));
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

try {
  requireNode();
  await requireFreePort();
  const pnpm = findPnpm();
  await install(pnpm);
  await build(pnpm);
  say('Starting the server (Ctrl+C stops it) …');
  const dataDir = resolve(process.env.DATA_DIR || join(root, '.lodestone'));
  const server = spawn(process.execPath, [join(root, 'apps/ingest/dist/server.js'), ...flags], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...{ ...cleanEnvironment(), DATA_DIR: dataDir },
      // Whoever tries it out has no mail server: letters are files to look at.
      LODESTONE_MAIL_URL: process.env.LODESTONE_MAIL_URL || pathToFileURL(join(dataDir, 'letters')).href,
    },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => server.kill(signal));
  server.on('close', (code) => process.exit(code ?? 0));
} catch (error) {
  fail(error);
}
