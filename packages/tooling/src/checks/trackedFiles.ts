import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository.js';

/** Paths of the files that belong to the project, as git sees them, new ones included; a plain folder walk outside git is not needed. */
export function trackedFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
  });
  return output.toString().split('\0').filter(Boolean);
}

export const readTracked = (path: string): string => readFileSync(join(repository, path), 'utf8');
