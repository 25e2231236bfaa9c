import { join } from 'node:path';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { spawnStep } from '../suite/spawnStep.js';

export async function checkLint(): Promise<StepResult> {
  const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome');
  const { code, output } = await spawnStep(process.execPath, [
    biome,
    'ci',
    '--colors=off',
    '--diagnostic-level=warn',
    '.',
  ]);
  const files = /Checked (\d+) files/.exec(output)?.[1] ?? '?';
  return code === 0 ? passed(`${files} files`) : failedWith('biome found problems', output);
}
