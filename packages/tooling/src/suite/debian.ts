import { existsSync, readFileSync } from 'node:fs';
import { spawnStep } from './spawnStep.js';

/** Whether packages can be installed here without asking: Debian, as root. Ubuntu's Chromium package is a stub of another store. */
export function isDebianAsRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs Debian packages; false when it did not work, with the end of what apt said in the console. */
export async function aptInstall(packages: readonly string[]): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await spawnStep('apt-get', ['update', '-qq'], { env });
  const install = await spawnStep('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  if (install.code !== 0) console.error(`${update.output}\n${install.output}`.slice(-2_000));
  return install.code === 0;
}
