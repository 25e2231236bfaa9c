import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { spawnStep } from '../suite/spawnStep.js';
import { readSnippets } from './readSnippets.js';
import { readTracked, trackedFiles } from './trackedFiles.js';

/** Fewer blocks than this mean that the search went blind. */
const LEAST_SNIPPETS = 8;

const TSCONFIG = {
  compilerOptions: {
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    moduleDetection: 'force',
    // An example shows values that nothing uses.
    noUnusedLocals: false,
    noUnusedParameters: false,
  },
  include: ['packages', 'apps', 'e2e', '*.ts', '*.tsx'],
};

/** Compiles every `ts` and `tsx` block of every README and of ARCHITECTURE.md, each as a module of its own. */
export async function checkReadmes(): Promise<StepResult> {
  const cache = join(repository, 'packages/tooling/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'readmes-'));
  try {
    const counts = documents().map((path) => writeSnippets(path, folder));
    const found = counts.reduce((sum, count) => sum + count, 0);
    if (found < LEAST_SNIPPETS)
      return failedWith(`only ${found} examples found`, `expected ${LEAST_SNIPPETS} at the least`);
    linkPackages(folder);
    const base = { extends: join(repository, 'tsconfig.base.json') };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...base, ...TSCONFIG }));
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { code, output } = await spawnStep(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
      cwd: folder,
    });
    if (code !== 0) return failedWith('examples do not compile', inDocuments(output));
    return passed(`${found} examples of ${counts.filter(Boolean).length} documents compile`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const documents = (): string[] =>
  trackedFiles().filter((path) => /(^|\/)(README|ARCHITECTURE)\.md$/.test(path));

/** Writes `…/README.md.LINE.ts`, with the code on the lines that it has in the document. Gives the number of blocks. */
function writeSnippets(path: string, folder: string): number {
  const snippets = readSnippets(readTracked(path));
  for (const { line, language, code } of snippets) {
    const file = join(folder, `${path}.${line}.${language}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '\n'.repeat(line - 1) + code);
  }
  return snippets.length;
}

/** Names the document and its line where the compiler names the module made of it. */
const inDocuments = (output: string): string =>
  output.replace(/^(\S+\.md)\.\d+\.tsx?\((\d+),(\d+)\)/gm, '$1:$2:$3');

/** Every package of the workspace, and preact, under the names by which an example imports them. */
function linkPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@lodestone'), { recursive: true });
  for (const path of trackedFiles()) {
    if (!/^packages\/[^/]+\/package\.json$/.test(path)) continue;
    const { name } = JSON.parse(readTracked(path)) as { name: string };
    link(join(repository, dirname(path)), join(modules, name));
  }
  link(realpathSync(join(repository, 'packages/widgets/node_modules/preact')), join(modules, 'preact'));
}

/** A junction needs no special right on Windows; elsewhere the kind is ignored. */
const link = (target: string, place: string): void => symlinkSync(target, place, 'junction');
