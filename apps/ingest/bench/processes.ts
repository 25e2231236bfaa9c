import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadResult, LoadTask } from './load.js';
import type { ServerTask } from './servers.js';

/** Ticks of the processor times in /proc: USER_HZ, 100 on every Linux that Node runs on. proc(5). */
const TICK_MS = 10;
const PAGE_BYTES = 4_096;

export interface MeasuredServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server as a process of its own; its log goes to a file, as an owner's would. */
export async function startMeasured(file: string, task: ServerTask): Promise<MeasuredServer> {
  const log = openSync(join(task.folder, 'server.log'), 'a');
  const child = launch([...extraFlags(), file], task, log);
  closeSync(log);
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    if (printed.includes('\n')) break;
  }
  const url = /^ready (\S+)/m.exec(printed)?.[1];
  if (!url || child.pid === undefined)
    throw new Error(`the server did not start: see ${task.folder}/server.log`);
  return {
    url,
    pid: child.pid,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs the generator in a process of its own until it has its figures. */
export async function runLoad(file: string, task: LoadTask): Promise<LoadResult> {
  const child = launch([file], task, 'inherit');
  let printed = '';
  for await (const chunk of child.stdout ?? []) printed += chunk;
  return JSON.parse(printed);
}

/** For a look inside: `LODESTONE_BENCH_FLAGS=--cpu-prof`. */
const extraFlags = (): string[] => process.env.LODESTONE_BENCH_FLAGS?.split(' ') ?? [];

function launch(argv: string[], task: object, stderr: number | 'inherit'): ChildProcess {
  return spawn(process.execPath, [...argv, JSON.stringify(task)], { stdio: ['ignore', 'pipe', stderr] });
}

/** Processor time of processes so far, their threads and ended children with them. */
export const cpuMsOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + cpuMsOfOne(pid), 0);

function cpuMsOfOne(pid: number): number {
  // The name may hold spaces and brackets; the fields after it do not. 14 to 17: user, system, and of ended children.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0);
}

export function residentBytesOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
}

/** The postmaster of a throw-away cluster, found by the folder of its socket, and all its processes. */
export function processesOfPostgres(databaseUrl: string): number[] {
  const folder = new URL(databaseUrl).searchParams.get('host') ?? '';
  const postmaster = Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster);
  return [postmaster, ...children.map(Number)];
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
