import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { THREAD_ANSWER } from '../intake/toNewItem.js';
import { makeEnvelope, makeKey, makeLeadItem } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { openTestEngine } from '../testing/openTestEngine.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../testing/startTestApp.js';
import { threadIdOf } from './threadIdOf.js';

const ORIGIN = 'http://localhost:5173';
const newToken = (): string => randomBytes(32).toString('base64url');
const text = (body: unknown): string => JSON.stringify(body);

const makeMessage = (thread: string, words: string, key = makeKey(), at = '2026-03-01T10:00:00.000Z') => ({
  ...{ key, type: 'message', at, props: { thread, text: words } },
});

interface Told {
  event: string;
  id: string;
  data: Record<string, unknown>;
}

onEachEngine('the chat', (engine) => {
  const apps: TestApp[] = [];
  const start = async (options: TestAppOptions = {}): Promise<TestApp> => {
    const app = await startTestApp({ location: engine().newLocation(), heartbeatMs: 40, ...options });
    apps.push(app);
    return app;
  };
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.stop();
  });

  const send = async (app: TestApp, ...items: object[]) =>
    (await app.post('/v1/envelopes', text(makeEnvelope(items)), { 'content-type': 'text/plain' })).json();
  const open = (app: TestApp, thread: string, site = 'demo') =>
    app.post(`/v1/chat/${site}/threads`, text({ thread, campaign: 'chat', locale: 'uk' }), {
      origin: ORIGIN,
    });
  const act = async (app: TestApp, body: object) =>
    (await app.post('/v1/chat/demo/acts', text(body), { origin: ORIGIN })).json();
  const poll = async (app: TestApp, thread: string, after: number) =>
    (
      await app.app.request(`/v1/chat/events?site=demo&wait=1&after=${after}`, {
        headers: { authorization: `Bearer ${thread}` },
      })
    ).json();
  const reply = (app: TestApp, thread: string, words: string, key = makeKey(), name = 'Олена') =>
    app.ask('POST', `/api/chat/threads/${threadIdOf('demo', thread)}/messages`, { key, text: words, name });
  const history = async (app: TestApp, thread: string) =>
    (await (await app.read(`/api/chat/threads/${threadIdOf('demo', thread)}`)).json()).messages as {
      seq: number;
      author: string;
      text: string;
    }[];

  /** Reads a stream until enough was told. */
  async function listen(response: Response, isEnough: (told: Told[]) => boolean): Promise<Told[]> {
    const told: Told[] = [];
    let rest = '';
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    while (!isEnough(told)) {
      const { done, value } = await reader.read();
      if (done) break;
      const blocks = (rest + new TextDecoder().decode(value)).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
        if (field('data'))
          told.push({ event: field('event'), id: field('id'), data: JSON.parse(field('data')) });
      }
    }
    await reader.cancel();
    return told;
  }
  const stream = (app: TestApp, thread: string, lastEventId?: string) =>
    app.app.request('/v1/chat/events?site=demo', {
      headers: { authorization: `Bearer ${thread}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
    });
  const messagesOf = (told: Told[]) => told.filter(({ event }) => event === 'message');

  test('keeps messages of both sides in one order, and resumes behind the last one that was seen', async () => {
    const app = await start();
    const thread = newToken();
    await send(app, makeMessage(thread, 'Вітаю'), makeMessage(thread, 'Чи є зерно?'));
    await reply(app, thread, 'Є, свіже');
    await send(app, makeMessage(thread, 'Чудово'));
    const told = await listen(await stream(app, thread), (all) => messagesOf(all).length === 4);
    expect(messagesOf(told).map(({ data }) => [data.author, data.text, data.name])).toEqual([
      ['visitor', 'Вітаю', ''],
      ['visitor', 'Чи є зерно?', ''],
      ['operator', 'Є, свіже', 'Олена'],
      ['visitor', 'Чудово', ''],
    ]);
    const places = messagesOf(told).map(({ id }) => Number(id));
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    const again = await listen(
      await stream(app, thread, String(places[1])),
      (all) => messagesOf(all).length === 2,
    );
    expect(messagesOf(again).map(({ data }) => data.text)).toEqual(['Є, свіже', 'Чудово']);
  });

  test('a message that is resent, or a reply, is there once; another text under its key is refused', async () => {
    const app = await start();
    const thread = newToken();
    const message = makeMessage(thread, 'once');
    expect((await send(app, message)).accepted).toEqual([message.key]);
    expect((await send(app, message)).accepted).toEqual([message.key]);
    const key = makeKey();
    expect((await reply(app, thread, 'yes', key)).status).toBe(201);
    expect((await reply(app, thread, 'yes', key)).status).toBe(201);
    expect((await reply(app, thread, 'no', key)).status).toBe(409);
    expect((await history(app, thread)).map((entry) => entry.text)).toEqual(['once', 'yes']);
  });

  test('tells a listener on another process what is stored, by notification on PostgreSQL', async () => {
    const location = engine().newLocation();
    const one = await start({ location });
    const other = await start({ location, heartbeatMs: 'databaseUrl' in location ? 60_000 : 40 });
    const thread = newToken();
    await send(one, makeMessage(thread, 'first'));
    const told = listen(await stream(other, thread), (all) => messagesOf(all).length === 2);
    await reply(one, thread, 'second');
    expect(messagesOf(await told).map(({ data }) => data.text)).toEqual(['first', 'second']);
  });

  test('keeps only a hash of what speaks for the thread, and shows another site nothing of it', async () => {
    const location = engine().newLocation();
    const app = await start({ location });
    const thread = newToken();
    await send(
      app,
      makeMessage(thread, 'secret words'),
      makeLeadItem({ answers: { [THREAD_ANSWER]: thread } }),
    );
    await open(app, thread);
    const { reader, close } = await openTestEngine(location);
    const tables = ['items', 'events', 'leads', 'chat_threads', 'chat_messages'] as const;
    const rows = await Promise.all(tables.map((table) => reader.selectFrom(table).selectAll().execute()));
    await close();
    expect(JSON.stringify(rows)).not.toContain(thread);
    // The words stand in one place, from which they can be erased.
    expect(JSON.stringify(rows).split('secret words')).toHaveLength(2);
    expect(app.logged()).not.toContain(thread);
    expect(app.logged()).not.toContain('secret words');
    const foreign = await app.app.request('/v1/chat/events?site=shop', {
      headers: { authorization: `Bearer ${thread}`, origin: 'https://shop.example' },
    });
    const told = await listen(foreign, (all) => all.length === 1);
    expect(messagesOf(told)).toEqual([]);
  });

  test('tells typing, presence and read marks, and keeps none of the first two', async () => {
    const location = engine().newLocation();
    const app = await start({ location });
    const thread = newToken();
    await send(app, makeMessage(thread, 'hello'));
    const id = threadIdOf('demo', thread);
    const isTold = (all: Told[], name: string) => all.some(({ data }) => data[name] === true);
    const console_ = listen(await app.read('/api/chat/live?site=demo&name=Олена'), (all) =>
      isTold(all, 'isTyping'),
    );
    const visitor = listen(
      await stream(app, thread),
      (all) => isTold(all, 'isTyping') && all.some(({ data }) => Number(data.read) > 0),
    );
    await act(app, { thread, typing: true });
    const seq = (await history(app, thread))[0]?.seq ?? 0;
    await app.ask('POST', `/api/chat/threads/${id}`, { typing: 'Олена', read: seq });
    expect((await visitor).at(-1)?.data).toMatchObject({ isThere: true, operator: 'Олена', read: seq });
    expect((await console_).at(-1)?.data).toMatchObject({
      isThere: true,
      lastText: 'hello',
      state: 'waiting',
    });
    const { reader, close } = await openTestEngine(location);
    expect(JSON.stringify(await reader.selectFrom('chat_threads').selectAll().execute())).not.toContain(
      'Олена',
    );
    await close();
  });

  test('answers a question that waits as soon as there is something, and else when its time is over', async () => {
    const app = await start();
    const thread = newToken();
    await send(app, makeMessage(thread, 'hello'));
    const first = await poll(app, thread, 0);
    expect(first.messages.map(({ text: words }: { text: string }) => words)).toEqual(['hello']);
    const waiting = poll(app, thread, first.messages[0].seq);
    await reply(app, thread, 'hi');
    expect((await waiting).messages.map(({ text: words }: { text: string }) => words)).toEqual(['hi']);
  });

  test('opens with the campaign and the page, in whatever order that and the first message come', async () => {
    const app = await start();
    const [early, late] = [newToken(), newToken()];
    expect(await (await open(app, early)).json()).toMatchObject({
      state: 'answered',
      seq: 0,
      isThere: false,
    });
    await send(app, makeMessage(early, 'one'), makeMessage(late, 'two'));
    await open(app, late);
    const { threads } = await (await app.read('/api/chat/threads?site=demo')).json();
    expect(threads).toHaveLength(2);
    for (const thread of threads)
      expect(thread).toMatchObject({ campaign: 'chat', locale: 'uk', state: 'waiting', unread: 1 });
  });

  test('is the lead’s once its visitor left a contact, in the same envelope too, and stands in the timeline', async () => {
    const app = await start();
    const thread = newToken();
    await send(
      app,
      makeMessage(thread, 'Call me'),
      makeLeadItem({ answers: { [THREAD_ANSWER]: thread, size: '250' } }),
    );
    await app.projectAll();
    const [lead] = await app.leads();
    expect(lead?.answers).toEqual({ size: '250' });
    const { threads } = await (await app.read('/api/chat/threads')).json();
    expect(threads[0].lead).toBe(lead?.id);
    const { entries } = await (await app.read(`/api/leads/${lead?.id}/timeline`)).json();
    const chat = entries.find(({ type }: { type: string }) => type === 'chat');
    expect(chat.messages).toMatchObject([{ author: 'visitor', text: 'Call me' }]);
  });

  test('is closed by the operator, and opened again by the visitor’s next word', async () => {
    const app = await start();
    const thread = newToken();
    const id = threadIdOf('demo', thread);
    await send(app, makeMessage(thread, 'hello'));
    const close = async () => (await app.ask('POST', `/api/chat/threads/${id}`, { close: makeKey() })).json();
    expect((await close()).thread.state).toBe('closed');
    expect((await close()).thread.state).toBe('closed');
    expect((await history(app, thread)).map(({ author }) => author)).toEqual(['visitor', 'system']);
    await send(app, makeMessage(thread, 'one more'));
    expect((await poll(app, thread, 0)).state.state).toBe('waiting');
  });

  test('is assigned by name, to whoever answers first unless somebody has it, and given up again', async () => {
    const app = await start();
    const thread = newToken();
    const id = threadIdOf('demo', thread);
    await send(app, makeMessage(thread, 'hello'));
    await reply(app, thread, 'hi', makeKey(), 'Олена');
    await reply(app, thread, 'hi too', makeKey(), 'Іван');
    const assignee = async (body: object) =>
      (await (await app.ask('POST', `/api/chat/threads/${id}`, body)).json()).thread.assignee;
    expect(await assignee({})).toBe('Олена');
    expect(await assignee({ assignee: 'Іван' })).toBe('Іван');
    expect(await assignee({ assignee: '' })).toBe('');
  });

  test('erases the words with the thread, and a message that is resent does not bring them back', async () => {
    const location = engine().newLocation();
    const app = await start({ location });
    const thread = newToken();
    const message = makeMessage(thread, 'forget me');
    await send(app, message);
    expect((await app.ask('DELETE', `/api/chat/threads/${threadIdOf('demo', thread)}`)).status).toBe(204);
    expect((await send(app, message)).accepted).toEqual([message.key]);
    const { reader, writer, close } = await openTestEngine(location);
    expect(await reader.selectFrom('chat_messages').selectAll().execute()).toEqual([]);
    const named = newToken();
    await send(app, makeMessage(named, 'mine'), makeLeadItem({ answers: { [THREAD_ANSWER]: named } }));
    await writer.deleteFrom('leads').execute();
    expect(await reader.selectFrom('chat_messages').selectAll().execute()).toEqual([]);
    await close();
  });

  test('orders the conversation by mail for a lead whom somebody answered, once a minute', async () => {
    const app = await start();
    const thread = newToken();
    await send(app, makeMessage(thread, 'hello'));
    expect((await act(app, { thread, transcript: true })).transcript).toBe('no-contact');
    await send(app, makeLeadItem({ answers: { [THREAD_ANSWER]: thread } }));
    expect((await act(app, { thread, transcript: true })).transcript).toBe('unanswered');
    await reply(app, thread, 'hi');
    expect((await act(app, { thread, transcript: true })).transcript).toBe('queued');
    const due = () => app.store.claimJobs(['transcript'], 5);
    const [job] = await due();
    expect(job?.kind).toBe('transcript');
    await app.store.settleMail({
      jobId: job?.id ?? '',
      id: 'letter',
      state: 'sent',
      code: '',
      mailboxHash: '',
    });
    await act(app, { thread, transcript: true });
    expect(await due()).toEqual([]);
  });

  test('keeps replies ready for each site apart', async () => {
    const app = await start();
    const made = await app.ask('POST', '/api/chat/replies?site=demo', {
      shortcut: 'ціни',
      text: 'Ось наші ціни.',
    });
    const { id } = await made.json();
    expect(
      (await app.ask('POST', '/api/chat/replies?site=demo', { shortcut: 'a b', text: 'x' })).status,
    ).toBe(400);
    expect(
      (await app.ask('PUT', `/api/chat/replies/${id}?site=shop`, { shortcut: 'x', text: 'y' })).status,
    ).toBe(404);
    await app.ask('PUT', `/api/chat/replies/${id}?site=demo`, { shortcut: 'ціни', text: 'Нові ціни.' });
    const list = async (site: string) =>
      (await (await app.read(`/api/chat/replies?site=${site}`)).json()).replies;
    expect(await list('demo')).toEqual([{ id, shortcut: 'ціни', text: 'Нові ціни.' }]);
    expect(await list('shop')).toEqual([]);
    await app.ask('DELETE', `/api/chat/replies/${id}?site=demo`);
    expect(await list('demo')).toEqual([]);
  });
});

const demoStart = () => startTestApp({ heartbeatMs: 40 });

test('takes no more messages of a thread than anybody writes: the client keeps the others and sends them later', async () => {
  let nowMs = 0;
  const app = await startTestApp({ clock: { nowMs: () => Date.now(), monotonicMs: () => nowMs } });
  const thread = newToken();
  const items = Array.from({ length: 50 }, (_, index) => makeMessage(thread, `message ${index}`));
  const post = async () =>
    (await app.post('/v1/envelopes', text(makeEnvelope(items)), { 'content-type': 'text/plain' })).json();
  const first = await post();
  expect(first.accepted).toHaveLength(40);
  expect(first.rejected).toEqual([]);
  nowMs += 60_000;
  expect((await post()).accepted.length).toBeGreaterThanOrEqual(40);
  await app.stop();
});

test('slows down an address that asks too often, readable for the page', async () => {
  const app = await startTestApp({ clock: { nowMs: () => Date.now(), monotonicMs: () => 0 } });
  const thread = newToken();
  const ask = () => app.post('/v1/chat/demo/acts', text({ thread, typing: true }), { origin: ORIGIN });
  let refused: Response | undefined;
  for (let count = 0; count < 300 && !refused; count += 1) {
    const answer = await ask();
    if (answer.status !== 200) refused = answer;
  }
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused?.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(await refused?.json()).toMatchObject({ code: 'chat/too-fast' });
  await app.stop();
});

test('refuses foreign pages, weak tokens and streams without one; the console wants its access', async () => {
  const app = await demoStart();
  const foreign = { origin: 'https://evil.example' };
  expect((await app.post('/v1/chat/demo/acts', text({ thread: newToken() }), foreign)).status).toBe(403);
  expect((await app.post('/v1/chat/none/acts', text({ thread: newToken() }))).status).toBe(404);
  expect((await app.post('/v1/chat/demo/threads', text({ thread: 'short' }))).status).toBe(400);
  expect((await app.app.request('/v1/chat/events?site=demo')).status).toBe(401);
  for (const path of ['threads', 'replies', 'live'])
    expect((await app.app.request(`/api/chat/${path}`)).status).toBe(401);
  const preflight = await app.app.request('/v1/chat/events?site=demo', {
    method: 'OPTIONS',
    headers: { origin: ORIGIN, 'access-control-request-headers': 'authorization' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('last-event-id');
  await app.stop();
});
