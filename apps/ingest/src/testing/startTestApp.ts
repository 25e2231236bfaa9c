import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexAssets } from '../assets/indexAssets.js';
import { readPageHeaders } from '../assets/pageHeaders.js';
import { SETTINGS } from '../auth/settings.js';
import { type App, type AppOptions, createApp } from '../createApp.js';
import type { Qualify } from '../intake/createJudge.js';
import { sha256 } from '../intake/sha256.js';
import { createTokens } from '../letters/createTokens.js';
import { createLog } from '../log/createLog.js';
import { inspectLead } from '../people/inspectLead.js';
import { createSites } from '../sites/createSites.js';
import { demoSite } from '../sites/demoSite.js';
import type { SiteDefinition } from '../sites/siteSchema.js';
import type { StoreLocation } from '../store/openStore.js';
import type { Store } from '../store/Store.js';
import { projectAll } from './behaviour.js';
import { openTestStore } from './storeEngines.js';

export interface TestApp {
  app: App;
  store: Store;
  folder: string;
  /** Everything that was logged. */
  logged(): string;
  post(path: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  /** A GET with the API token. */
  read(path: string, headers?: Record<string, string>): Promise<Response>;
  leads(): Promise<Record<string, unknown>[]>;
  /** What the projector does by and by: inspects all leads that were stored. */
  inspectAll(): Promise<void>;
  /** The same, and behaviour with it. */
  projectAll(): Promise<void>;
  /** Asks with the API token and a JSON body. */
  ask(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Response>;
  /** Moves the clock, unless the test brought its own. */
  advance(ms: number): void;
  stop(): Promise<void>;
}

export const TOKEN = 'token-of-the-tests';
export const PASSWORD = 'correct horse battery';
/** Made once: hashing takes long on purpose. */
const PASSWORD_HASH = 'scrypt$BwcHBwcHBwcHBwcHBwcHBw==$9gMdYUykXJnG/W4gkVzBIz/Y3Anys9BAfftN20AyCrc=';

export const shopSite: SiteDefinition = {
  id: 'shop',
  origins: ['https://shop.example', 'null'],
  campaigns: [{ id: 'callback', widget: 'callback', fields: ['phone', 'name'] }],
};

const approve: Qualify = () => ({ verdict: 'lead', reasons: [], fields: {} });

export interface TestAppOptions extends Partial<AppOptions> {
  publicFolder?: string;
  /** Where its store is; else a fresh SQLite file. */
  location?: StoreLocation;
}

/** The server without a socket, on an empty store. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-app-'));
  const lines: string[] = [];
  let offsetMs = 0;
  const {
    location = { sqliteFile: join(folder, 'lodestone.db') },
    clock = { nowMs: () => Date.now() + offsetMs, monotonicMs: () => performance.now() + offsetMs },
  } = options;
  const store = await openTestStore(location, clock.nowMs);
  await store.writeSetting(SETTINGS.password, PASSWORD_HASH);
  await store.writeSetting(SETTINGS.token, sha256(TOKEN));
  const {
    publicFolder = join(folder, 'public'),
    sites = createSites([demoSite, shopSite]),
    ...rest
  } = options;
  const stopping = new AbortController();
  const app = createApp({
    store,
    sites,
    qualify: approve,
    clock,
    log: createLog((line) => lines.push(line)),
    assets: indexAssets(publicFolder),
    pageHeaders: readPageHeaders(publicFolder),
    version: '0.0.0',
    tokens: createTokens('secret-of-the-tests'),
    stopping: stopping.signal,
    ...rest,
  });
  const read = async (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { authorization: `Bearer ${TOKEN}`, ...headers } });
  return {
    app,
    store,
    folder,
    logged: () => lines.join(''),
    post: async (path, body, headers = {}) => app.request(path, { method: 'POST', body, headers }),
    read,
    leads: async () => (await (await read('/api/leads?limit=500')).json()).leads,
    async inspectAll() {
      while ((await store.projectNext(inspectLead, 100)) !== 0);
    },
    projectAll: () => projectAll(store, 1_000, sites.all),
    ask: async (method, path, body) =>
      app.request(path, {
        method,
        headers: { authorization: `Bearer ${TOKEN}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    advance(ms) {
      offsetMs += ms;
    },
    async stop() {
      stopping.abort();
      await app.groupCommit.drain();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
