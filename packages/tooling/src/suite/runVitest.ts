import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '../repository.js';
import type { StepResult } from './Step.js';
import { spawnStep } from './spawnStep.js';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numTotalTestSuites: number;
  success: boolean;
}

/** Unit, dom, contract, model and property tests, with their counts. */
export async function runVitest(): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-vitest-'));
  const report = join(folder, 'report.json');
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const config = join(repository, 'packages/tooling/vitest.config.ts');
  const args = [
    vitest,
    'run',
    '--config',
    config,
    '--root',
    repository,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output } = await spawnStep(process.execPath, args, {
    env: { NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Report;
    // A file that cannot be read at all fails without a failed test.
    const failed = numFailedTests || (success && code === 0 ? 0 : 1);
    const skipped = numPendingTests + numTodoTests;
    return {
      passed: numPassedTests,
      failed,
      skipped,
      line: `${numPassedTests} passed, ${failed} failed, ${skipped} skipped`,
      details: output,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, line: 'vitest did not finish', details: output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
