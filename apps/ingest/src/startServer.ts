import { randomFillSync } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { qualifyLead } from '@lodestone/contact';
import { type Clock, type ErrorCode, LodestoneError, type Random } from '@lodestone/core';
import { type AssetIndex, indexAssets } from './assets/indexAssets.js';
import { readPageHeaders } from './assets/pageHeaders.js';
import { type NewSecrets, prepareAccess } from './auth/prepareAccess.js';
import { readLinkSecret } from './auth/readLinkSecret.js';
import { createQueue } from './background/createQueue.js';
import { type Background, startBackground } from './background/startBackground.js';
import { createPooledRandom } from './chance/createPooledRandom.js';
import type { ServerOptions } from './cli/parseOptions.js';
import { type App, createApp } from './createApp.js';
import { createHttpServer, type HttpLimits } from './http/createHttpServer.js';
import type { GroupCommitOptions } from './intake/createGroupCommit.js';
import { createLetterOffice, type LetterOffice } from './letters/createLetterOffice.js';
import { createMailer } from './letters/createMailer.js';
import { createTokens } from './letters/createTokens.js';
import type { Mailer } from './letters/Letter.js';
import type { Log } from './log/createLog.js';
import { createLookUp } from './mail/lookUpMailDomain.js';
import { createPromiseOffice } from './promises/createPromiseOffice.js';
import { createPromiser } from './promises/createPromiser.js';
import { createSequenceOffice } from './sequences/createSequenceOffice.js';
import { createLiveSites } from './sites/createLiveSites.js';
import { createSites, type Sites } from './sites/createSites.js';
import { findShippedFolders } from './sites/findShippedFolders.js';
import { loadSites } from './sites/loadSites.js';
import { locateAssets } from './sites/locateAssets.js';
import { makeFolder } from './store/makeFolder.js';
import { openStore } from './store/openStore.js';
import type { Store } from './store/Store.js';
import { noteWebinars } from './webinars/noteWebinars.js';

export interface RunningServer {
  /** With its last slash: `http://127.0.0.1:8787/`. */
  url: string;
  /** Secrets made at this start, to be shown once. */
  secrets: NewSecrets;
  /** Built files that are not there. */
  missingAssets: string[];
  /**
   * Reads the sites file again, for all that comes from now on, and has everybody told whose webinar has another date.
   * Errors: rejects with `LodestoneError` `config/invalid-config`, and the sites are what they were; with the store's errors
   * when the webinars could not be noted: to be done again.
   */
  reload(): Promise<void>;
  /** Takes nothing new, answers what is on its way, ends live views, commits what waits and closes the store. */
  stop(): Promise<void>;
}

export interface StartOptions extends ServerOptions {
  /** Where the built files are when the operator names no folder. */
  defaultPublicDir: string;
  version: string;
  /** Other limits than the usual ones, for tests. */
  httpLimits?: Partial<HttpLimits>;
  groupCommit?: GroupCommitOptions | undefined;
  /** Another store than the options name, for measurements. */
  openStore?: (() => Promise<Store>) | undefined;
}

/** How long requests on their way may take after the server was told to stop. */
const STOP_TIMEOUT_MS = 10_000;
const NEEDED_ASSETS = ['v1/lodestone.js', 'dashboard/index.html', 'demo/index.html'];

/**
 * Opens the store, listens, and gives the way to stop.
 * Errors: rejects with `LodestoneError`: `config/invalid-config`, `server/storage-failed`, `server/database-unreachable`,
 * `server/assets-missing`, `server/port-taken`, `server/invalid-option`.
 */
export async function startServer(options: StartOptions, log: Log): Promise<RunningServer> {
  const publicDir = options.publicDir ?? options.defaultPublicDir;
  const sites = createLiveSites(readSites(options));
  const assets = indexAssets(publicDir);
  const missingAssets = findMissingAssets(assets, publicDir);
  const clock: Clock = { nowMs: Date.now, monotonicMs: () => performance.now() };
  const random = createPooledRandom(randomFillSync);
  const store = await (options.openStore?.() ?? openStoreOrExplain(options, clock, random));
  try {
    const stopping = new AbortController();
    const tokens = createTokens(await readLinkSecret(store));
    await noteWebinars(store, sites, clock);
    const app = createApp({
      ...{ store, sites, clock, log, assets, qualify: qualifyLead, stopping: stopping.signal },
      pageHeaders: readPageHeaders(publicDir),
      version: options.version,
      tokens,
      publicUrl: options.publicUrl,
      ...(options.groupCommit && { groupCommit: options.groupCommit }),
      isProxyTrusted: options.isProxyTrusted,
      securityContact: options.securityContact,
    });
    const server = createHttpServer(app.nodeListener, options.httpLimits);
    await listen(server, options);
    // Only now: secrets of a start that fails would be stored and never shown.
    const secrets = await prepareAccess(store, {
      password: options.adminPassword,
      token: options.apiToken,
      isPasswordReset: options.isPasswordReset,
    }).catch((error) => {
      server.close();
      throw error;
    });
    if (options.isRebuild) await store.rebuildBehaviour();
    const { port } = server.address() as AddressInfo;
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    const url = `http://${host}:${port}/`;
    const mailer = options.mailUrl === undefined ? undefined : createMailer(options.mailUrl);
    if (!mailer && sites.all.some(({ mail }) => mail))
      log.warn('letters wait: LODESTONE_MAIL_URL names no mail server');
    const publicUrl = options.publicUrl ?? url;
    const onFailure = (code: string, isFinal: boolean) =>
      log.warn(isFinal ? 'a letter was refused' : 'a letter was not taken yet', { code });
    const post = mailer && { ...{ store, sites, mailer, tokens, clock, publicUrl, onFailure } };
    const background = startBackground({
      ...{ store, sites, clock, log },
      sendLetters: post && createLetterOffice(post),
      sendSequences: post && whileThereAreAny(sites, createSequenceOffice(post)),
      keepPromises: createPromiseOffice({
        ...{ store, sites, mailer, tokens, clock, publicUrl, onFailure },
        promiser: createPromiser({ store, sites, tokens, clock }),
      }),
      isBusy: () => app.groupCommit.depth() > 0,
      keepSignalsDays: options.keepSignalsDays,
      lookUp: options.isMailLookUpOn ? createLookUp() : undefined,
    });
    const reload = createQueue(async () => {
      if (stopping.signal.aborted) return;
      // First of all: no letter about the new date may be written with the old one.
      sites.replace(readSites(options));
      await noteWebinars(store, sites, clock);
    });
    return {
      ...{ url, secrets, missingAssets, reload: reload.run },
      stop: () => stopServer({ server, app, store, background, mailer, stopping, settled: reload.settled }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Running {
  server: Server;
  app: App;
  store: Store;
  background: Background;
  mailer: Mailer | undefined;
  stopping: AbortController;
  /** Resolves when no sites are being read any more. */
  settled(): Promise<void>;
}

async function stopServer(running: Running): Promise<void> {
  const { server, app, store, background, mailer, stopping, settled } = running;
  stopping.abort();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Connections that are kept alive beyond their answer, and requests that hang.
  const timer = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS);
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(timer);
  clearInterval(sweep);
  await app.groupCommit.drain();
  await background.stop();
  mailer?.close();
  await settled();
  await store.close();
}

/** The letters of sequences wait while no site has any: in the file they may be only for a while. */
function whileThereAreAny(sites: Sites, office: LetterOffice): LetterOffice {
  const hasAny = () => sites.all.some(({ sequences }) => sequences.length > 0);
  return Object.assign(async () => (hasAny() ? office() : 0), { settled: office.settled });
}

function readSites({ sitesFile, isSitesFileNamed, dataDir, origins, mailUrl }: ServerOptions): Sites {
  const folders = [dirname(sitesFile), dataDir, ...findShippedFolders()];
  const definitions = locateAssets(loadSites(sitesFile, isSitesFileNamed), folders);
  return createSites(definitions, origins, mailUrl !== undefined);
}

function findMissingAssets(assets: AssetIndex, publicDir: string): string[] {
  const missing = NEEDED_ASSETS.filter((path) => !assets.has(path));
  if (missing.length === NEEDED_ASSETS.length)
    throw new LodestoneError('server/assets-missing', [
      { path: publicDir, expected: `the files ${missing.join(', ')}` },
    ]);
  return missing;
}

async function openStoreOrExplain(options: ServerOptions, clock: Clock, random: Random): Promise<Store> {
  const { databaseUrl, dataDir } = options;
  const fail = (code: ErrorCode, path: string, cause: unknown): LodestoneError => {
    const { code: reason, name } = cause as { code?: unknown; name?: unknown };
    return new LodestoneError(code, [{ path, expected: String(reason ?? name ?? 'unknown') }], { cause });
  };
  if (databaseUrl !== undefined) {
    try {
      return await openStore({ databaseUrl }, clock, random);
    } catch (cause) {
      // The URL holds a password; its host is what helps.
      throw fail('server/database-unreachable', new URL(databaseUrl).host || 'DATABASE_URL', cause);
    }
  }
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
    return await openStore({ sqliteFile: join(dataDir, 'lodestone.db') }, clock, random);
  } catch (cause) {
    throw fail('server/storage-failed', dataDir, cause);
  }
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      const problem = {
        path: `${host}:${port}`,
        expected: isTaken ? 'a free port' : `an address to listen on (${cause.code})`,
      };
      reject(
        new LodestoneError(isTaken ? 'server/port-taken' : 'server/invalid-option', [problem], { cause }),
      );
    });
    server.listen(port, host, () => resolve());
  });
}
