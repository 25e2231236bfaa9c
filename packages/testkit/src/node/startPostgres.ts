import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A throw-away PostgreSQL with fsync on, reached by a unix socket in its own folder, so that no port can be taken. */
export interface RunningPostgres {
  /** Makes an empty database and gives its URL. */
  createDatabase(): string;
  /** Ends the server as a power cut would: clients lose their connections. */
  halt(): Promise<void>;
  /** Starts it again on the same data. */
  resume(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Names the socket's file; nothing listens on TCP. */
const SOCKET_NUMBER = 5432;
const START_TIMEOUT_MS = 30_000;
const USER = 'lodestone';

/** Starts PostgreSQL from a folder of server programs, as an unprivileged user when this process is root. */
export async function startPostgres(binFolder: string): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-pg-'));
  const identity = unprivileged();
  if ('uid' in identity) chownSync(folder, identity.uid, identity.gid);
  const cluster = join(folder, 'cluster');
  const run = (program: string, args: string[]) =>
    execFileSync(join(binFolder, program), args, {
      ...identity,
      cwd: folder,
      stdio: 'pipe',
      env: environment(),
    });
  run('initdb', ['-D', cluster, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);

  let server: ChildProcess | undefined;
  let databases = 0;

  async function resume(): Promise<void> {
    const args = ['-D', cluster, '-k', folder, '-p', String(SOCKET_NUMBER), '-c', 'listen_addresses='];
    const child = spawn(join(binFolder, 'postgres'), args, {
      ...identity,
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = child;
    await ready(child);
  }

  async function halt(signal: NodeJS.Signals = 'SIGQUIT'): Promise<void> {
    const ending = server;
    server = undefined;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  }

  await resume();
  return {
    createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      run('createdb', ['-h', folder, '-p', String(SOCKET_NUMBER), '-U', USER, name]);
      return `postgres://${USER}@localhost:${SOCKET_NUMBER}/${name}?host=${encodeURIComponent(folder)}`;
    },
    halt: () => halt(),
    resume,
    async stop() {
      // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
      await halt('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL writes to stderr until it is told to use a log file; one line says that it takes connections. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = () => reject(new Error(`PostgreSQL did not start:\n${output.slice(-2_000)}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    child.once('exit', fail);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-10_000);
      if (!output.includes('ready to accept connections')) return;
      clearTimeout(timer);
      child.removeListener('exit', fail);
      output = '';
      resolve();
    });
  });
}

const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C' });

/** PostgreSQL refuses to run as root: then its own user is taken, else `nobody`. */
function unprivileged(): { uid: number; gid: number } | Record<never, never> {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: 'pipe' }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next one.
    }
  }
  throw new Error(
    `no unprivileged user to run PostgreSQL${existsSync('/etc/passwd') ? '' : ' (no /etc/passwd)'}`,
  );
}
