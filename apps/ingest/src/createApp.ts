import { type Clock, createUuidV7, type Random } from '@lodestone/core';
import { Hono } from 'hono';
import type { AppEnv } from './http/AppEnv.js';
import { toProblemResponse } from './http/problem.js';
import { requestLog } from './http/requestLog.js';
import { toErrorResponse } from './http/toErrorResponse.js';
import { createGroupCommit, type GroupCommit, type GroupCommitOptions } from './intake/createGroupCommit.js';
import { createIntake } from './intake/createIntake.js';
import { createJudge, type Qualify } from './intake/createJudge.js';
import { createCounters } from './log/createCounters.js';
import type { Log } from './log/createLog.js';
import { configRoutes } from './routes/configRoutes.js';
import { envelopeRoutes } from './routes/envelopeRoutes.js';
import { healthRoutes } from './routes/healthRoutes.js';
import type { Sites } from './sites/createSites.js';
import type { Store } from './store/Store.js';

export interface AppOptions {
  store: Store;
  sites: Sites;
  qualify: Qualify;
  clock: Clock;
  random: Random;
  log: Log;
  /** Aborted when the server is told to stop: live views end, `/readyz` says no. */
  stopping: AbortSignal;
  groupCommit?: GroupCommitOptions;
}

export interface App {
  fetch: Hono<AppEnv>['fetch'];
  request: Hono<AppEnv>['request'];
  groupCommit: GroupCommit;
}

/** The whole server as a function from `Request` to `Response`. */
export function createApp(options: AppOptions): App {
  const { store, sites, clock, random, log, stopping } = options;
  const counters = createCounters();
  const groupCommit = createGroupCommit(store, options.groupCommit);
  const makeId = createUuidV7(clock, random);
  const judge = createJudge(options.qualify, (cause) => log.warn('judging failed', { cause }));
  const intake = createIntake({ groupCommit, judge, clock, makeId, counters });

  const app = new Hono<AppEnv>();
  app.use(requestLog({ log, clock, makeId }));
  app.route('/', envelopeRoutes({ intake, sites, log }));
  app.route('/', configRoutes({ sites }));
  app.route('/', healthRoutes({ store, groupCommit, counters, isStopping: () => stopping.aborted }));
  app.notFound(() => toProblemResponse('http/not-found', { status: 404 }));
  app.onError((error, c) => toErrorResponse(error, log, c.get('requestId')));
  return { fetch: app.fetch, request: app.request, groupCommit };
}
