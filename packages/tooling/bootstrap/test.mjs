// @ts-check
/** `npm test`: installs, then runs every check and test, unit to real browser. `--long` adds soaks and more engines. */
import { fail } from './console.mjs';
import { findPnpm, install, requireNode, run } from './install.mjs';

try {
  requireNode();
  const pnpm = findPnpm();
  await install(pnpm);
  const code = await run([
    ...pnpm,
    '--filter',
    '@lodestone/tooling',
    'run',
    '--silent',
    'suite',
    ...process.argv.slice(2),
  ]);
  process.exit(code);
} catch (error) {
  fail(error);
}
