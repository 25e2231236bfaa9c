import type { Clock } from '@lodestone/core';
import { LIMITS } from '@lodestone/schema';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import type { ClientAddress } from '../http/clientAddress.js';
import { allowReading, originOf, ownOriginOf } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import { toErrorResponse } from '../http/toErrorResponse.js';
import type { Log } from '../log/createLog.js';
import { parseJsonBody } from '../routes/parseJsonBody.js';
import type { Site, Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';
import { createPace } from './createPace.js';
import type { Presence } from './createPresence.js';
import { runFeed } from './runFeed.js';
import { threadIdOf } from './threadIdOf.js';
import { toVisitorState, toWireMessage } from './toWire.js';

export interface ChatRoutesOptions {
  store: Store;
  sites: Sites;
  presence: Presence;
  clock: Clock;
  log: Log;
  clientAddress: ClientAddress;
  stopping: AbortSignal;
  heartbeatMs?: number | undefined;
  /** How long a question of `wait=1` is held. */
  waitMs?: number | undefined;
}

const MAX_BODY_BYTES = 4_096;
const PREFLIGHT_SECONDS = '7200';
const HEARTBEAT_MS = 15_000;
/** Shorter than the idle time-outs of common proxies. */
const WAIT_MS = 25_000;
const PAGE_SIZE = 100;
/** Of one process, and of one thread: the tabs of one visitor. */
const MAX_STREAMS = 3_000;
const MAX_STREAMS_OF_THREAD = 8;
/** Questions of one address in a minute: some tabs, typing told every 3 s. */
const PACE = { limit: 240, windowMs: 60_000 };

const token = z.string().regex(/^[\w-]{32,64}$/);
const openSchema = z.strictObject({
  thread: token,
  campaign: z.string().max(LIMITS.campaignLength).default(''),
  locale: z.string().max(LIMITS.localeLength).default(''),
  page: z.string().max(LIMITS.urlLength).default(''),
});
const actSchema = z.strictObject({
  thread: token,
  typing: z.literal(true).optional(),
  read: z.int().min(0).optional(),
  transcript: z.literal(true).optional(),
});

/**
 * The visitor's side of the chat. His messages come by `/v1/envelopes`; here are the thread's place, what he does without
 * words, and what comes down. The token that speaks for the thread stands in bodies and in `Authorization`, never in an address.
 */
export function chatRoutes(options: ChatRoutesOptions): Hono<AppEnv> {
  const { store, sites, presence, clock, log, clientAddress, stopping } = options;
  const { heartbeatMs = HEARTBEAT_MS, waitMs = WAIT_MS } = options;
  const pace = createPace({ clock, ...PACE });
  const streams = new Map<string, number>();
  let streamCount = 0;
  const app = new Hono<AppEnv>();
  const serverTime = (): string => new Date(clock.nowMs()).toISOString();

  app.use('/v1/chat/*', async (c, next) => {
    await next();
    allowReading(c.res, originOf(c));
    c.res.headers.set('cache-control', 'no-store');
  });
  // Inside the one above: a refusal has to be readable for the page as well.
  app.onError((error, c) => toErrorResponse(error, log, c.get('requestId')));

  function findSite(c: Context<AppEnv>, id: string | undefined): Site {
    const site = sites.find(id ?? '');
    if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
    if (!site.allows(originOf(c), ownOriginOf(c)))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    slowDown(clientAddress(c));
    return site;
  }

  function slowDown(address: string): void {
    const waitsMs = pace.take(address);
    if (waitsMs > 0) throw tooFast(waitsMs);
  }

  app.options('/v1/chat/*', (c) => {
    const origin = originOf(c);
    if (!sites.all.some((site) => site.allows(origin, ownOriginOf(c))))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    const headers = {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, last-event-id',
      'access-control-max-age': PREFLIGHT_SECONDS,
    };
    return new Response(null, { status: 204, headers });
  });

  app.post('/v1/chat/:site/threads', async (c) => {
    const site = findSite(c, c.req.param('site'));
    const { thread, ...place } = parseJsonBody(openSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const id = threadIdOf(site.id, thread);
    const opened = await store.openThread({ id, site: site.id, ...place });
    return c.json({
      ...toVisitorState(opened, site.id, presence),
      seq: opened.lastSeq,
      serverTime: serverTime(),
    });
  });

  app.post('/v1/chat/:site/acts', async (c) => {
    const site = findSite(c, c.req.param('site'));
    const act = parseJsonBody(actSchema, await readBody(c.req.raw, MAX_BODY_BYTES));
    const id = threadIdOf(site.id, act.thread);
    if (act.typing) presence.tell({ kind: 'typing', thread: id, by: 'visitor', name: '' });
    if (act.read !== undefined) await store.markRead(id, 'visitor', act.read);
    const transcript = act.transcript ? await store.orderTranscript(id) : null;
    return c.json({ transcript, serverTime: serverTime() });
  });

  app.get('/v1/chat/events', async (c) => {
    const site = findSite(c, c.req.query('site'));
    const bearer = /^Bearer ([\w-]{32,64})$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (!bearer)
      throw new ProblemError('api/unauthorized', { status: 401, headers: { 'www-authenticate': 'Bearer' } });
    const id = threadIdOf(site.id, bearer);
    let cursor = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0) || 0;
    if (streamCount >= MAX_STREAMS || (streams.get(id) ?? 0) >= MAX_STREAMS_OF_THREAD) throw tooFast(5_000);

    const leave = enter(id);
    const there = (): void => presence.tell({ kind: 'visitor', thread: id });
    let toldState = '';
    /** What is new since the last look. */
    async function look() {
      // The thread first: what is answered must not be said before the answer is told.
      const state = toVisitorState(await store.findThread(id), site.id, presence);
      const messages = await store.listMessages(id, cursor, PAGE_SIZE);
      cursor = messages.at(-1)?.seq ?? cursor;
      const isChanged = JSON.stringify(state) !== toldState;
      toldState = JSON.stringify(state);
      return { messages, state: isChanged ? state : undefined };
    }
    const wakers = [(rouse: () => void) => store.onLeads(rouse), presence.onChange];

    if (c.req.query('wait') !== undefined) {
      const ended = AbortSignal.any([c.req.raw.signal, stopping, AbortSignal.timeout(waitMs)]);
      // What the asker has seen of the state is not known: a change is one against the state at the question.
      toldState = JSON.stringify(toVisitorState(await store.findThread(id), site.id, presence));
      const found = new AbortController();
      let first: Awaited<ReturnType<typeof look>> | undefined;
      there();
      await runFeed({
        ...{ wakers, heartbeatMs, signal: AbortSignal.any([ended, found.signal]) },
        heartbeat: async () => there(),
        async step() {
          first = await look();
          if (first.messages.length > 0 || first.state) found.abort();
          return false;
        },
      }).finally(leave);
      const state = first?.state ?? toVisitorState(await store.findThread(id), site.id, presence);
      const messages = (first?.messages ?? []).map(toWireMessage);
      return c.json({ messages, state, serverTime: serverTime() });
    }

    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const ended = new AbortController();
      stream.onAbort(() => ended.abort());
      there();
      await runFeed({
        ...{ wakers, heartbeatMs, signal: AbortSignal.any([ended.signal, stopping]) },
        async heartbeat() {
          there();
          await stream.write(': \n\n');
        },
        async step() {
          const { messages, state } = await look();
          for (const message of messages)
            await stream.writeSSE({
              ...{ event: 'message', id: String(message.seq), data: JSON.stringify(toWireMessage(message)) },
            });
          if (state)
            await stream.writeSSE({
              ...{ event: 'state', data: JSON.stringify({ ...state, serverTime: serverTime() }) },
            });
          return messages.length === PAGE_SIZE;
        },
      })
        .catch((cause) => log.warn('chat stream ended', { requestId: c.get('requestId'), cause }))
        .finally(leave);
    });
  });

  function enter(id: string): () => void {
    streamCount += 1;
    streams.set(id, (streams.get(id) ?? 0) + 1);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      streamCount -= 1;
      const left = (streams.get(id) ?? 1) - 1;
      if (left > 0) streams.set(id, left);
      else streams.delete(id);
    };
  }
  return app;
}

const tooFast = (waitsMs: number): ProblemError =>
  new ProblemError('chat/too-fast', {
    status: 429,
    headers: { 'retry-after': String(Math.ceil(waitsMs / 1_000)) },
  });
