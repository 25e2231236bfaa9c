// @ts-check
/**
 * Brings pnpm and the dependencies onto a machine that has only Node and npm. Plain JavaScript without a single
 * import from npm: it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failure, good, say, seconds } from './console.mjs';

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../..');

/** The oldest Node of each line that the toolchain runs on. Source: engines of vite 8 and vitest 4. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRight = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!isRight) {
    throw new Failure(
      `Node ${version} is too old or an odd release: Lodestone needs 20.19+, 22.12+ or 24+.`,
      'Install a current Node from your system or nodejs.org.',
    );
  }
}

/** npm's own settings would be read by pnpm as its own; only where packages come from is passed on. */
export function cleanEnvironment() {
  const kept = /^npm_config_(registry|cafile|ca|strict_ssl|proxy|https_proxy|noproxy|userconfig|cache)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || kept.test(name),
    ),
  );
}

/** The command that runs the pinned pnpm: the one on PATH if it is that version, else npx. */
export function findPnpm() {
  const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('@')[1];
  // Asked outside the repository: inside, another version would try to fetch the pinned one by itself.
  const asked = spawnSync('pnpm', ['--version'], {
    cwd: tmpdir(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 20_000,
    env: {
      ...cleanEnvironment(),
      npm_config_manage_package_manager_versions: 'false',
      COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
    },
  });
  if (asked.status === 0 && asked.stdout.trim() === pinned) return ['pnpm'];
  return ['npx', '--yes', `pnpm@${pinned}`];
}

/**
 * Runs a command in the repository and resolves with its exit code. With `quiet` the output is kept and shown only on failure.
 * @param {string[]} command @param {{ quiet?: boolean, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>}
 */
export function run([program, ...args], { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(String(program), args, {
      cwd: root,
      env: { ...cleanEnvironment(), ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Installs what the lockfile says. @param {string[]} pnpm */
export async function install(pnpm) {
  const since = performance.now();
  say(`Installing dependencies with ${pnpm.join(' ')} …`);
  const flags = [
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--config.confirmModulesPurge=false',
    '--reporter=append-only',
  ];
  const code = await run([...pnpm, ...flags], { quiet: true });
  if (code !== 0)
    throw new Failure(
      'The dependencies could not be installed (see above).',
      'Check that npm reaches its registry: `npm ping`.',
    );
  good(`Dependencies installed (${seconds(since)})`);
}

/** Builds all packages and apps. @param {string[]} pnpm */
export async function build(pnpm) {
  const since = performance.now();
  say('Building packages, widgets, pages, dashboard and server …');
  const code = await run([...pnpm, 'run', 'build'], { quiet: true });
  if (code !== 0) throw new Failure('The build failed (see above).');
  good(`Built (${seconds(since)})`);
}
