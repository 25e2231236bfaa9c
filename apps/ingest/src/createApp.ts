import { randomUUID } from 'node:crypto';
import type { Clock } from '@lodestone/core';
import { Hono } from 'hono';
import type { AssetIndex } from './assets/indexAssets.js';
import type { PageHeaders } from './assets/pageHeaders.js';
import { createAccess } from './auth/createAccess.js';
import { chatApiRoutes } from './chat/chatApiRoutes.js';
import { chatRoutes } from './chat/chatRoutes.js';
import { createPace } from './chat/createPace.js';
import { createPresence } from './chat/createPresence.js';
import type { AppEnv } from './http/AppEnv.js';
import { createClientAddress } from './http/clientAddress.js';
import { createNodeListener, type NodeListener } from './http/createNodeListener.js';
import { noteOwnOrigin } from './http/origin.js';
import { toProblemResponse } from './http/problem.js';
import { refuseOtherMethods } from './http/refuseOtherMethods.js';
import { requestLog } from './http/requestLog.js';
import { toErrorResponse } from './http/toErrorResponse.js';
import { createAdmission } from './intake/createAdmission.js';
import { createEnvelopeDoor } from './intake/createEnvelopeDoor.js';
import { createGroupCommit, type GroupCommit, type GroupCommitOptions } from './intake/createGroupCommit.js';
import { createIntake } from './intake/createIntake.js';
import { createJudge, type Qualify } from './intake/createJudge.js';
import { createReadSigns } from './intake/createReadSigns.js';
import type { Tokens } from './letters/createTokens.js';
import { createCounters } from './log/createCounters.js';
import type { Log } from './log/createLog.js';
import { createPrefill } from './prefill/createPrefill.js';
import { createPromiser } from './promises/createPromiser.js';
import { apiRoutes } from './routes/apiRoutes.js';
import { assetLinkRoutes } from './routes/assetLinkRoutes.js';
import { assetRoutes } from './routes/assetRoutes.js';
import { behaviourRoutes } from './routes/behaviourRoutes.js';
import { configRoutes } from './routes/configRoutes.js';
import { envelopeRoutes } from './routes/envelopeRoutes.js';
import { formRoutes } from './routes/formRoutes.js';
import { healthRoutes } from './routes/healthRoutes.js';
import { letterRoutes } from './routes/letterRoutes.js';
import { offerRoutes } from './routes/offerRoutes.js';
import type { DemoPage } from './routes/overview.js';
import { prefillRoutes } from './routes/prefillRoutes.js';
import { promiseApiRoutes } from './routes/promiseApiRoutes.js';
import { promiseRoutes } from './routes/promiseRoutes.js';
import { resendRoutes } from './routes/resendRoutes.js';
import { sequenceRoutes } from './routes/sequenceRoutes.js';
import { sessionRoutes } from './routes/sessionRoutes.js';
import { taskRoutes } from './routes/taskRoutes.js';
import { viewRoutes } from './routes/viewRoutes.js';
import { webinarRoutes } from './routes/webinarRoutes.js';
import type { Sites } from './sites/createSites.js';
import type { Store } from './store/Store.js';

export interface AppOptions {
  store: Store;
  sites: Sites;
  qualify: Qualify;
  clock: Clock;
  log: Log;
  assets: AssetIndex;
  pageHeaders: PageHeaders;
  version: string;
  /** Of the links in letters. */
  tokens: Tokens;
  /** Where this server is reached from outside; else as it is asked. */
  publicUrl?: string | undefined;
  /** Aborted when the server is told to stop: live views end, `/readyz` says no. */
  stopping: AbortSignal;
  /** Whether `X-Forwarded-…` is believed. */
  isProxyTrusted?: boolean;
  securityContact?: string | undefined;
  groupCommit?: GroupCommitOptions;
  /** What all requests on their way may hold together. */
  maxRequestBytes?: number | undefined;
  heartbeatMs?: number;
  /** Ids of requests and receipts: unique, not sorted. */
  makeId?: () => string;
}

export interface App {
  fetch: Hono<AppEnv>['fetch'];
  request: Hono<AppEnv>['request'];
  /** Node's way in: the app, with the shorter way to the door of the envelopes. */
  nodeListener: NodeListener;
  groupCommit: GroupCommit;
}

/** Of one thread: faster than anybody writes, slower than a program; what is over it is sent again by the client. */
const MESSAGE_PACE = { limit: 40, windowMs: 60_000 };

/** The whole server as a function from `Request` to `Response`. */
export function createApp(options: AppOptions): App {
  const { store, sites, clock, log, stopping, assets, pageHeaders, version } = options;
  const { isProxyTrusted = false, securityContact, heartbeatMs, makeId = randomUUID } = options;
  const counters = createCounters();
  const groupCommit = createGroupCommit(store, options.groupCommit);
  const admission = createAdmission({ maxBytes: options.maxRequestBytes, isQueueFull: groupCommit.isFull });
  const judge = createJudge(options.qualify, (cause) => log.warn('judging failed', { cause }));
  const readSigns = createReadSigns();
  const intake = createIntake({
    ...{ groupCommit, judge, clock, makeId, counters },
    messagePace: createPace({ clock, ...MESSAGE_PACE }),
  });
  const door = createEnvelopeDoor({ intake, admission, sites, log, readSigns });
  const access = createAccess(store, clock);
  const overview = { sites, store, version, demoPages: findDemoPages(assets) };

  const app = new Hono<AppEnv>();
  app.use(requestLog({ log, clock, makeId }), noteOwnOrigin(isProxyTrusted));
  app.use('/api/*', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  const clientAddress = createClientAddress(isProxyTrusted);
  app.route('/', envelopeRoutes({ door, sites, clientAddress }));
  app.route('/', configRoutes({ sites }));
  app.route('/', formRoutes({ intake, admission, sites, store, clock, clientAddress, readSigns }));
  app.route(
    '/',
    healthRoutes({ store, groupCommit, admission, counters, isStopping: () => stopping.aborted }),
  );
  app.route('/', sessionRoutes(access, clientAddress));
  app.route('/', apiRoutes({ store, sites, access, overview, log, clock, stopping, heartbeatMs }));
  app.route('/', behaviourRoutes({ store, sites, clock }));
  app.route('/', taskRoutes({ store }));
  app.route('/', sequenceRoutes({ store, sites, clock }));
  app.route('/', viewRoutes({ store, clock, makeId }));
  const presence = createPresence({
    ...{ store, clock },
    onFailure: (cause) => log.warn('telling who is there failed', { cause }),
  });
  app.route(
    '/',
    chatRoutes({ ...{ store, sites, presence, clock, log, clientAddress, stopping, heartbeatMs } }),
  );
  app.route(
    '/',
    chatApiRoutes({ ...{ store, sites, presence, groupCommit, clock, log, makeId, stopping, heartbeatMs } }),
  );
  app.route('/', letterRoutes({ store, sites, clock, tokens: options.tokens }));
  const { tokens, publicUrl } = options;
  const promiser = createPromiser({ store, sites, tokens, clock });
  app.route('/', promiseRoutes({ store, sites, promiser, clock, log, publicUrl }));
  const prefill = createPrefill({ store, tokens, clock });
  app.route('/', prefillRoutes({ sites, prefill, clock, log, clientAddress }));
  app.route('/', assetLinkRoutes({ store, sites, tokens, clock }));
  app.route('/', webinarRoutes({ store, sites, tokens, groupCommit, clock, publicUrl }));
  app.route('/', offerRoutes({ store, sites, tokens, clock, log }));
  app.route('/', promiseApiRoutes({ store }));
  app.route('/', resendRoutes({ store, sites, clock }));
  refuseOtherMethods(app);
  app.route('/', assetRoutes({ assets, pageHeaders, securityContact, nowMs: () => clock.nowMs() }));
  app.notFound(() => toProblemResponse('http/not-found', { status: 404 }));
  app.onError((error, c) => toErrorResponse(error, log, c.get('requestId')));
  const nodeListener = createNodeListener({
    ...{ fetch: app.fetch, path: '/v1/envelopes', door, log, clock, makeId, isProxyTrusted },
  });
  return { fetch: app.fetch, request: app.request, nodeListener, groupCommit };
}

function findDemoPages(assets: AssetIndex): DemoPage[] {
  const pages = [
    { path: '/', locale: 'en' },
    { path: '/uk/', locale: 'uk' },
    { path: '/fa/', locale: 'fa' },
  ];
  return pages.filter(({ path }) => assets.has(`demo${path}index.html`));
}
