import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
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

/** An engine under test: places for new stores, and its end. */
export interface StoreEngine {
  newLocation(): StoreLocation;
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

async function startSqlite(): Promise<StoreEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-store-'));
  let files = 0;
  return {
    newLocation() {
      files += 1;
      return { sqliteFile: join(folder, `store-${files}.db`) };
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgresCase(): StoreEngineCase {
  const found = findPostgres();
  const start = async (): Promise<StoreEngine> => {
    if ('skipReason' in found) throw new Error(found.skipReason);
    const postgres = await startPostgres(found.binFolder);
    return {
      newLocation: () => ({ databaseUrl: postgres.createDatabase() }),
      stop: () => postgres.stop(),
    };
  };
  return { name: 'PostgreSQL', start, ...('skipReason' in found ? { skipReason: found.skipReason } : {}) };
}

/** Opens a store by the real clock. */
export const openTestStore = (location: StoreLocation, nowMs: () => number = Date.now): Promise<Store> =>
  openStore(location, { nowMs }, cryptoRandom);
