import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { spawnStep } from '../suite/spawnStep.js';

const PUBLISHED = ['schema', 'core', 'contact', 'outbox', 'i18n', 'widgets', 'sdk'];

interface Packed {
  name: string;
  folder: string;
  tarball: string;
  entries: string[];
}

/**
 * Packs what would be published and looks at the tarballs as a user meets them: publint, attw, an installation, and an
 * import of every entry in plain Node, where no browser global exists.
 */
export async function checkPackages(): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-packed-'));
  try {
    const packed = await Promise.all(PUBLISHED.map((name) => pack(name, folder)));
    const problems = (await Promise.all(packed.map(lint))).flat();
    problems.push(...(await importAll(packed, folder)));
    if (problems.length > 0)
      return failedWith(`${problems.length} problems in packed packages`, problems.join('\n'));
    const entries = packed.reduce((sum, one) => sum + one.entries.length, 0);
    return passed(`${packed.length} tarballs pass publint and attw, ${entries} entries import in plain Node`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pack(name: string, destination: string): Promise<Packed> {
  const folder = join(repository, 'packages', name);
  const { code, output } = await spawnStep('pnpm', ['pack', '--json', '--pack-destination', destination], {
    cwd: folder,
  });
  if (code !== 0) throw new Error(`pnpm pack of ${name} failed: ${output}`);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const subpaths = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
  return {
    name: manifest.name,
    folder,
    tarball: join(destination, `lodestone-${name}-${manifest.version}.tgz`),
    entries: subpaths.map(([subpath]) => join(manifest.name, subpath)),
  };
}

async function lint({ name, tarball }: Packed): Promise<string[]> {
  const content = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: {
      tarball: content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer,
    },
    strict: true,
  });
  const attw = join(
    dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
    'dist/index.js',
  );
  const { code, output } = await spawnStep(process.execPath, [
    attw,
    tarball,
    '--profile',
    'esm-only',
    '--no-color',
    '--format',
    'ascii',
  ]);
  return [
    ...messages.map((message) => `${name}: publint: ${formatMessage(message, pkg, { color: false })}`),
    ...(code === 0 ? [] : [`${name}: attw: ${output}`]),
  ];
}

async function importAll(packed: readonly Packed[], folder: string): Promise<string[]> {
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  const files = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const peers = { preact: catalogVersion('preact'), zod: catalogVersion('zod') };
  writeFileSync(
    join(consumer, 'package.json'),
    JSON.stringify({ name: 'consumer', type: 'module', dependencies: { ...files, ...peers } }),
  );
  // The tarballs name each other by version; nothing is published yet, so they are found among the files.
  writeFileSync(join(consumer, 'pnpm-workspace.yaml'), JSON.stringify({ packages: ['.'], overrides: files }));
  const install = await spawnStep('pnpm', ['install', '--prefer-offline', '--ignore-scripts'], {
    cwd: consumer,
  });
  if (install.code !== 0) return [`the tarballs do not install: ${install.output}`];
  const entries = packed.flatMap((one) => one.entries);
  writeFileSync(
    join(consumer, 'import.mjs'),
    `for (const entry of ${JSON.stringify(entries)}) {
       const module = await import(entry).catch((error) => { console.log(entry + ': ' + error.message); return { failed: true }; });
       if (Object.keys(module).length === 0) console.log(entry + ': exports nothing');
     }`,
  );
  const { output } = await spawnStep(process.execPath, ['import.mjs'], { cwd: consumer });
  return output.split('\n').filter(Boolean);
}

function catalogVersion(name: string): string {
  const catalog = readFileSync(join(repository, 'pnpm-workspace.yaml'), 'utf8');
  return new RegExp(`^ {2}'?${name}'?: (.+)$`, 'm').exec(catalog)?.[1] ?? '';
}
