import type { Step, StepResult } from './Step.js';

/** Runs the steps in order, a line each, and stops at the first that failed. Resolves with the sums. */
export async function runSteps(steps: readonly Step[]): Promise<Omit<StepResult, 'line'>> {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of steps) {
    const sinceMs = performance.now();
    const result = await run().catch(
      (error: unknown): StepResult => ({
        passed: 0,
        failed: 1,
        skipped: 0,
        line: 'stopped',
        details: error instanceof Error ? String(error.stack) : String(error),
      }),
    );
    const seconds = ((performance.now() - sinceMs) / 1_000).toFixed(1);
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(13)} ${result.line} (${seconds} s)`);
    sums.passed += result.passed;
    sums.failed += result.failed;
    sums.skipped += result.skipped;
    if (result.failed > 0) {
      console.log(result.details ?? '');
      break;
    }
  }
  return sums;
}
