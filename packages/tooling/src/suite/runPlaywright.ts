import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../repository.js';
import type { StepResult } from './Step.js';
import { spawnStep } from './spawnStep.js';

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** The tests in a real browser against the built server, with their counts. A test that passes only when repeated has failed. */
export async function runPlaywright(chromium: string): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-playwright-'));
  const report = join(folder, 'report.json');
  const cli = join(repository, 'e2e/node_modules/@playwright/test/cli.js');
  const { code, output } = await spawnStep(process.execPath, [cli, 'test', '--reporter=list,json'], {
    cwd: join(repository, 'e2e'),
    env: {
      LODESTONE_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
    },
  });
  try {
    const { expected, unexpected, flaky, skipped } = (JSON.parse(readFileSync(report, 'utf8')) as Report)
      .stats;
    // What fails after the last test, as the end of a worker, is no test's.
    const failed = unexpected + flaky || (code === 0 ? 0 : 1);
    return {
      passed: expected,
      failed,
      skipped,
      line: `${expected} passed, ${failed} failed, ${skipped} skipped`,
      details: output,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, line: 'playwright did not finish', details: output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
