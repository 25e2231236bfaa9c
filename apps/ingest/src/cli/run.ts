import { ERROR_TEXTS } from '@lodestone/core/error-texts';
import type { Log } from '../log/createLog.js';
import { type RunningServer, startServer } from '../startServer.js';
import { describeError } from './describeError.js';
import { helpText } from './helpText.js';
import { parseOptions } from './parseOptions.js';

export interface RunOptions {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  log: Log;
  version: string;
  defaultPublicDir: string;
}

export interface RunResult {
  exitCode: number;
  /** Given when the server runs. */
  server?: RunningServer;
}

/** The command: reads options, starts, and prints what a person has to know. Never rejects. */
export async function run(options: RunOptions): Promise<RunResult> {
  const { argv, env, stdout, stderr, log, version, defaultPublicDir } = options;
  try {
    const parsed = parseOptions(argv, env);
    if ('isHelp' in parsed) stdout(helpText());
    else if ('isVersion' in parsed) stdout(`${version}\n`);
    else {
      const server = await startServer({ ...parsed.options, version, defaultPublicDir }, log);
      announce(server, parsed.options.databaseUrl !== undefined, options);
      return { exitCode: 0, server };
    }
    return { exitCode: 0 };
  } catch (error) {
    stderr(`${describeError(error)}\n`);
    return { exitCode: 1 };
  }
}

function announce(server: RunningServer, isPostgres: boolean, { stdout, stderr, log }: RunOptions): void {
  const { url, secrets, missingAssets } = server;
  log.info('started', { engine: isPostgres ? 'postgres' : 'sqlite' });
  if (missingAssets.length > 0) {
    const { text, fix } = ERROR_TEXTS['server/assets-missing'];
    stderr(`warning: server/assets-missing: ${text} ${fix} (${missingAssets.join(', ')})\n`);
  }
  if (secrets.password) stdout(`Admin password (shown once): ${secrets.password}\n`);
  if (secrets.token) stdout(`API token (shown once): ${secrets.token}\n`);
  stdout(`Dashboard: ${url}dashboard/\n`);
  stdout(`Lodestone ready: ${url}\n`);
}
