import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '@lodestone/core';
import { findPostgres, startPostgres } from '@lodestone/testkit/node';
import { openStore, type StoreLocation } from '../store/openStore.js';
import type { Store } from '../store/Store.js';

export const cryptoRandom: Random = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  fraction: () => Math.random(),
};

/** An engine under test: places for new stores, outages, and its end. */
export interface StoreEngine {
  newLocation(): StoreLocation;
  /** Makes the store refuse every commit, as another process can; gives the way back. */
  breakDown(location: StoreLocation): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

export interface StoreEngineCase {
  name: string;
  start(): Promise<StoreEngine>;
  /** Why it cannot run here. */
  skipReason?: string;
}

/** Both engines; every store test runs on each. */
export function storeEngines(): StoreEngineCase[] {
  return [{ name: 'SQLite', start: startSqlite }, postgresCase()];
}

/** Short, so that a test need not wait for the usual five seconds. */
const BUSY_TIMEOUT_MS = 100;

async function startSqlite(): Promise<StoreEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-store-'));
  let files = 0;
  return {
    newLocation() {
      files += 1;
      return { sqliteFile: join(folder, `store-${files}.db`), busyTimeoutMs: BUSY_TIMEOUT_MS };
    },
    breakDown: (location) => holdWriteLock('sqliteFile' in location ? location.sqliteFile : ''),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A process of its own that has begun to write and does not go on. */
async function holdWriteLock(file: string): Promise<() => Promise<void>> {
  const libsql = JSON.stringify(createRequire(import.meta.url).resolve('libsql'));
  const program = `
    const database = new (require(${libsql}))(${JSON.stringify(file)});
    database.exec('begin immediate');
    process.stdout.write('held');
    setInterval(() => undefined, 60_000);`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
}

function postgresCase(): StoreEngineCase {
  const found = findPostgres();
  const start = async (): Promise<StoreEngine> => {
    if ('skipReason' in found) throw new Error(found.skipReason);
    const postgres = await startPostgres(found.binFolder);
    return {
      newLocation: () => ({ databaseUrl: postgres.createDatabase() }),
      async breakDown() {
        await postgres.halt();
        return postgres.resume;
      },
      stop: () => postgres.stop(),
    };
  };
  return { name: 'PostgreSQL', start, ...('skipReason' in found ? { skipReason: found.skipReason } : {}) };
}

/** Opens a store by the real clock. */
export const openTestStore = (location: StoreLocation, nowMs: () => number = Date.now): Promise<Store> =>
  openStore(location, { nowMs }, cryptoRandom);
