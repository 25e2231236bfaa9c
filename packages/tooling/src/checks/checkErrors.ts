import { ERROR_TEXTS } from '../../../core/src/errors/errorTexts.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { renderErrors } from './renderErrors.js';
import { readTracked, trackedFiles } from './trackedFiles.js';

const CODE =
  /['"`]((?:config|contact|consent|submit|sdk|outbox|intake|http|api|server|chat|prefill)\/[a-z]+(?:-[a-z]+)*)['"`]/g;

const CODE_IN_TEXT = new RegExp(CODE.source.replaceAll('[\'"`]', '\\b'), 'g');

/** Compares the table of codes with their use, their document and their tests, in all directions. */
export async function checkErrors(): Promise<StepResult> {
  const sources = trackedFiles().filter(
    (path) => /^(packages|apps|e2e)\/.*\.tsx?$/.test(path) && !path.endsWith('errorTexts.ts'),
  );
  const used = new Set<string>();
  const tested = new Set<string>();
  for (const path of sources) {
    const isTest = /\.(test|spec)\.tsx?$|\/test\/|^e2e\//.test(path);
    // A test may name a code inside a longer text.
    for (const [, code] of readTracked(path).matchAll(isTest ? CODE_IN_TEXT : CODE))
      (isTest ? tested : used).add(code ?? '');
  }
  const table = Object.keys(ERROR_TEXTS);
  const document = readTracked('packages/core/ERRORS.md');
  const problems = [
    ...[...used]
      .filter((code) => !table.includes(code))
      .map((code) => `${code} is used and not in the table`),
    ...table.filter((code) => !used.has(code)).map((code) => `${code} is in the table and used nowhere`),
    ...table.filter((code) => !tested.has(code)).map((code) => `${code} has no test that names it`),
    ...(document === renderErrors()
      ? []
      : ['packages/core/ERRORS.md is not as generated: pnpm --filter @lodestone/tooling run generate']),
  ];
  if (problems.length > 0) return failedWith(`${problems.length} differences`, problems.join('\n'));
  return passed(`${table.length} codes: table, use, document and tests agree`);
}
