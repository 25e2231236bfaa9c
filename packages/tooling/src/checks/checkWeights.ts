import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';

/**
 * Bytes, gzip, that the contact checks may weigh in a browser. Three are the aims of the project; `words`, the judgement of
 * names and organisations, is a lazy file that no form waits for, and its limit is our own, near what it weighs.
 */
const LIMITS = { checks: 12_000, words: 10_000, phone: 48_000, throwaway: 16_000 } as const;
type Part = keyof typeof LIMITS;

/** Which lazy file a chunk is, by a module that only this file has. */
const LAZY: readonly [Part, RegExp][] = [
  ['words', /\/(?:name\/judgeName|organisation\/judgeOrganisation|words\/listsOfPage)\./],
  ['phone', /libphonenumber/],
  ['throwaway', /\/email\/throwaway\//],
];

/**
 * Bundles the main entry of the contact checks for a browser, from source, and weighs it: everything but the three lazy files together, and each of these.
 */
export async function checkWeights(): Promise<StepResult> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: join(repository, 'packages/contact'),
    resolve: { conditions: ['@lodestone/source', 'module', 'browser', 'import', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry: 'src/index.ts', formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const weights: Record<Part, number> = { checks: 0, words: 0, phone: 0, throwaway: 0 };
  for (const output of outputs)
    for (const chunk of 'output' in output ? output.output : []) {
      if (chunk.type !== 'chunk') continue;
      const part = LAZY.find(([, module]) => chunk.moduleIds.some((id) => module.test(id)))?.[0] ?? 'checks';
      weights[part] += gzipSync(chunk.code, { level: 9 }).byteLength;
    }
  const parts = Object.keys(LIMITS) as Part[];
  const line = parts.map((part) => `${part} ${weights[part]}/${LIMITS[part]}`).join(', ');
  const blind = parts.filter((part) => weights[part] < 1_000);
  const over = parts.filter((part) => weights[part] > LIMITS[part]);
  if (blind.length > 0)
    return failedWith(`contact checks not found in their chunks: ${line}`, blind.join(', '));
  return over.length > 0
    ? failedWith(`contact checks over their limit: ${line}`, over.join(', '))
    : passed(`contact checks ${line} B gzip`);
}
