import { join } from 'node:path';
import { repository } from '../repository.js';
import { aptInstall, isDebianAsRoot } from '../suite/debian.js';
import { spawnStep } from '../suite/spawnStep.js';
import { CHROMIUM_VARIABLES, findChromium } from './findChromium.js';

const DOWNLOAD_LIMIT_MS = 300_000;

/** Finds a browser or brings one: Playwright's download, else Debian's package. Throws with what to do when none can be had. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  console.log('  no Chromium or Chrome here: downloading Playwright’s …');
  const cli = join(repository, 'e2e/node_modules/@playwright/test/cli.js');
  // Without --with-deps: that asks the system's packages before the download, which may be refused.
  const download = await spawnStep(process.execPath, [cli, 'install', 'chromium'], {
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  if (download.code === 0 && isDebianAsRoot())
    await spawnStep(process.execPath, [cli, 'install-deps', 'chromium']);
  if (download.code !== 0 && isDebianAsRoot()) {
    console.log('  that could not be had: installing Debian’s package chromium …');
    await aptInstall(['chromium', 'fonts-liberation', 'fonts-noto-core']);
  }
  const brought = findChromium();
  if (brought) return brought;
  throw new Error(
    `no browser could be had: install Chromium or Chrome, or name one by ${CHROMIUM_VARIABLES[0]}=/path/to/chrome`,
  );
}
