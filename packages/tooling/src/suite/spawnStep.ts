import { spawn } from 'node:child_process';
import { repository } from '../repository.js';

export interface Finished {
  code: number;
  output: string;
}

export interface SpawnOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** Shows the output as it comes; else it is only kept. */
  live?: boolean;
  timeoutMs?: number;
}

/** Runs a program and resolves with its exit code and what it said; never rejects but where it cannot be started. */
export function spawnStep(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  const { cwd = repository, env = {}, live = false, timeoutMs } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (live) process.stdout.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
