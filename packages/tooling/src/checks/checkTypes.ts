import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from '../repository.js';
import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { spawnStep } from '../suite/spawnStep.js';

/** Compiles every project, two at a time; type tests (`*.test-d.ts`) are part of them. */
export async function checkTypes(): Promise<StepResult> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const projects = [...foldersIn('packages'), ...foldersIn('apps'), 'e2e'].filter((folder) =>
    existsSync(join(repository, folder, 'tsconfig.json')),
  );
  const waiting = [...projects];
  const problems: string[] = [];
  const work = async (): Promise<void> => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const { code, output } = await spawnStep(process.execPath, [tsc, '-p', project, '--pretty', 'false']);
      if (code !== 0) problems.push(`${project}\n${output}`);
    }
  };
  await Promise.all([work(), work()]);
  if (problems.length > 0)
    return failedWith(
      `${problems.length} of ${projects.length} projects do not compile`,
      problems.join('\n'),
    );
  return passed(`${projects.length} projects compile`);
}

function foldersIn(parent: string): string[] {
  return readdirSync(join(repository, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${parent}/${entry.name}`);
}
