import type { Clock } from '@lodestone/core';
import { KEY, LIMITS } from '@lodestone/schema';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { AppEnv } from '../http/AppEnv.js';
import { ProblemError, toProblemResponse } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import type { GroupCommit } from '../intake/createGroupCommit.js';
import { sha256 } from '../intake/sha256.js';
import type { Log } from '../log/createLog.js';
import { parseJsonBody } from '../routes/parseJsonBody.js';
import { parseQuery } from '../routes/parseQuery.js';
import type { Sites } from '../sites/createSites.js';
import type { ChatThread, NewMessage } from '../store/chat/ChatStore.js';
import type { Store } from '../store/Store.js';
import type { Presence } from './createPresence.js';
import { runFeed } from './runFeed.js';
import { toApiThread, toWireMessage } from './toWire.js';

export interface ChatApiOptions {
  store: Store;
  sites: Sites;
  presence: Presence;
  groupCommit: Pick<GroupCommit, 'add'>;
  clock: Clock;
  log: Log;
  makeId: () => string;
  stopping: AbortSignal;
  heartbeatMs?: number | undefined;
}

/** A message of the longest allowed, four bytes a letter. */
const MAX_BODY_BYTES = 4 * LIMITS.messageLength + 1_024;
const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 2_000;
const MAX_THREADS = 200;
const PAGE_SIZE = 500;
const MAX_REPLIES = 200;

const name = z.string().trim().max(80);
const text = z.string().trim().min(1).max(LIMITS.messageLength);
const siteQuery = z.strictObject({ site: z.string().max(LIMITS.siteLength).optional() });
const liveQuery = siteQuery.extend({ name: name.default('') });
const threadQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });
const messageSchema = z.strictObject({ key: z.string().regex(KEY), text, name: name.default('') });
const changeSchema = z.strictObject({
  assignee: name.optional(),
  read: z.int().min(0).optional(),
  typing: name.optional(),
  close: z.string().regex(KEY).optional(),
  transcript: z.literal(true).optional(),
});
const replySchema = z.strictObject({
  shortcut: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^\s/]+$/u),
  text: text.max(LIMITS.answerLength),
});

/** The operators' side of the chat, behind the same access as all of `/api`. */
export function chatApiRoutes(options: ChatApiOptions): Hono<AppEnv> {
  const { store, sites, presence, groupCommit, clock, log, makeId, stopping } = options;
  const { heartbeatMs = HEARTBEAT_MS } = options;
  const app = new Hono<AppEnv>();
  const siteOf = (id: string | undefined): string => id ?? sites.all[0]?.id ?? '';
  const readJson = async <Value>(schema: z.ZodType<Value>, request: Request) =>
    parseJsonBody(schema, await readBody(request, MAX_BODY_BYTES));
  const missing = () => toProblemResponse('http/not-found', { status: 404 });

  /** By the way of every message: one commit gives all of them their places. */
  async function write(thread: ChatThread, key: string, message: NewMessage): Promise<void> {
    const nowMs = clock.nowMs();
    const at = new Date(nowMs).toISOString();
    const hash = sha256(JSON.stringify([message.author, message.threadId, message.name, message.text]));
    const [outcome] = await groupCommit.add({
      ...{ site: thread.site, sentAt: at, receivedAtMs: nowMs, mark: 'own' },
      items: [{ key, hash, type: 'message', at, message }],
    });
    if (outcome === 'conflict') throw new ProblemError('intake/conflict', { status: 409, path: 'key' });
    if (outcome === 'failed') throw new ProblemError('intake/unavailable', { status: 503 });
  }

  app.get('/api/chat/threads', async (c) => {
    const { site } = parseQuery(siteQuery, c.req.query());
    const threads = await store.listThreads({ site: siteOf(site), limit: MAX_THREADS });
    return c.json({
      threads: threads.map((thread) => toApiThread(thread, presence)),
      serverTime: new Date(clock.nowMs()).toISOString(),
    });
  });

  app.get('/api/chat/threads/:id', async (c) => {
    const { after } = parseQuery(threadQuery, c.req.query());
    const thread = await store.findThread(c.req.param('id'));
    if (!thread) return missing();
    const messages = await store.listMessages(thread.id, after, PAGE_SIZE);
    return c.json({
      ...{ thread: toApiThread(thread, presence), messages: messages.map(toWireMessage) },
      hasMore: messages.length === PAGE_SIZE,
    });
  });

  app.post('/api/chat/threads/:id/messages', async (c) => {
    const { key, text, name } = await readJson(messageSchema, c.req.raw);
    const thread = await store.findThread(c.req.param('id'));
    if (!thread) return missing();
    await write(thread, key, { threadId: thread.id, author: 'operator', name, text });
    presence.tell({ kind: 'typing', thread: thread.id, by: 'operator', name, isOver: true });
    // Whoever answers has read, and cares for it unless somebody else does.
    await store.markRead(thread.id, 'operator', thread.lastSeq);
    if (thread.assignee === '' && name !== '') await store.assignThread(thread.id, name);
    return c.json({ key }, 201);
  });

  app.post('/api/chat/threads/:id', async (c) => {
    const { assignee, read, typing, close, transcript } = await readJson(changeSchema, c.req.raw);
    const thread = await store.findThread(c.req.param('id'));
    if (!thread) return missing();
    if (typing !== undefined)
      presence.tell({ kind: 'typing', thread: thread.id, by: 'operator', name: typing });
    if (read !== undefined) await store.markRead(thread.id, 'operator', read);
    if (assignee !== undefined) await store.assignThread(thread.id, assignee);
    if (close !== undefined && thread.state !== 'closed')
      await write(thread, close, { threadId: thread.id, author: 'system', name: '', text: 'closed' });
    const answer = transcript ? await store.orderTranscript(thread.id) : null;
    const changed = await store.findThread(thread.id);
    return c.json({ thread: toApiThread(changed ?? thread, presence), transcript: answer });
  });

  app.delete('/api/chat/threads/:id', async (c) =>
    (await store.eraseThread(c.req.param('id'))) ? c.body(null, 204) : missing(),
  );

  app.get('/api/chat/replies', async (c) => {
    const { site } = parseQuery(siteQuery, c.req.query());
    return c.json({ replies: await store.listReplies(siteOf(site)) });
  });

  app.post('/api/chat/replies', async (c) => {
    const site = siteOf(parseQuery(siteQuery, c.req.query()).site);
    const reply = { id: makeId(), ...(await readJson(replySchema, c.req.raw)) };
    if ((await store.listReplies(site)).length >= MAX_REPLIES)
      throw new ProblemError('api/invalid-query', { status: 400, path: 'shortcut' });
    await store.writeReply(site, reply);
    return c.json(reply, 201);
  });

  app.put('/api/chat/replies/:id', async (c) => {
    const site = siteOf(parseQuery(siteQuery, c.req.query()).site);
    const id = c.req.param('id');
    const words = await readJson(replySchema, c.req.raw);
    if (!(await store.listReplies(site)).some((reply) => reply.id === id)) return missing();
    await store.writeReply(site, { id, ...words });
    return c.json({ id, ...words });
  });

  app.delete('/api/chat/replies/:id', async (c) => {
    await store.eraseReply(siteOf(parseQuery(siteQuery, c.req.query()).site), c.req.param('id'));
    return c.body(null, 204);
  });

  app.get('/api/chat/live', async (c) => {
    const query = parseQuery(liveQuery, c.req.query());
    const site = siteOf(query.site);
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const ended = new AbortController();
      stream.onAbort(() => ended.abort());
      const there = (): void => presence.tell({ kind: 'operator', site, name: query.name });
      const told = new Map<string, string>();
      await stream.write(`retry: ${RECONNECT_MS}\n\n`);
      there();
      await runFeed({
        wakers: [(rouse) => store.onLeads(rouse), presence.onChange],
        ...{ heartbeatMs, signal: AbortSignal.any([ended.signal, stopping]) },
        async heartbeat() {
          there();
          await stream.write(': \n\n');
        },
        async step() {
          for (const thread of await store.listThreads({ site, limit: MAX_THREADS })) {
            const data = JSON.stringify(toApiThread(thread, presence));
            if (told.get(thread.id) === data) continue;
            told.set(thread.id, data);
            await stream.writeSSE({ event: 'thread', data });
          }
          return false;
        },
      }).catch((cause) => log.warn('chat console ended', { requestId: c.get('requestId'), cause }));
    });
  });
  return app;
}
