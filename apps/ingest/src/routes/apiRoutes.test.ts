import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBatch, makeNewItem, makeNewLead } from '../testing/builders.js';
import { PASSWORD, startTestApp, type TestApp } from '../testing/startTestApp.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp({ heartbeatMs: 20 });
});
afterEach(() => test.stop());

const OWN = { origin: 'http://localhost' };
const signIn = (password: string, headers: Record<string, string> = OWN) =>
  test.post('/api/session', JSON.stringify({ password }), headers);
const codeOf = async (response: Response) => [response.status, (await response.json()).code];
const commit = (count = 1) =>
  test.store.commit([makeBatch(Array.from({ length: count }, () => makeNewItem()))]);

it('lets nobody read without a session or the token', async () => {
  for (const path of ['/api/session', '/api/overview', '/api/leads', '/api/leads/x', '/api/live']) {
    expect(await codeOf(await test.app.request(path))).toEqual([401, 'api/unauthorized']);
    const wrong = { headers: { authorization: 'Bearer wrong', cookie: 'lodestone_session=wrong' } };
    expect(await codeOf(await test.app.request(path, wrong))).toEqual([401, 'api/unauthorized']);
  }
});

it('signs in by password with a cookie that scripts and other sites cannot use, and out again', async () => {
  const response = await signIn(PASSWORD);
  expect(response.status).toBe(204);
  const setCookie = response.headers.get('set-cookie') ?? '';
  expect(setCookie).toMatch(
    /^lodestone_session=[\w-]{20,}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const cookie = setCookie.split(';')[0] ?? '';
  const session = (init: RequestInit = {}) =>
    test.app.request('/api/session', { ...init, headers: { cookie, ...init.headers } });
  expect(await (await session()).json()).toEqual({ authenticated: true });
  expect((await session()).headers.get('cache-control')).toBe('no-store');
  expect((await session({ method: 'DELETE', headers: OWN })).status).toBe(204);
  expect((await session()).status).toBe(401);
});

it('marks the cookie secure behind a trusted proxy with https', async () => {
  const proxied = await startTestApp({ isProxyTrusted: true });
  const headers = {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'forms.example',
    origin: 'https://forms.example',
  };
  const body = JSON.stringify({ password: PASSWORD });
  const response = await proxied.post('/api/session', body, headers);
  expect(response.headers.get('set-cookie')).toContain('; Secure');
  const overview = await (await proxied.read('/api/overview', headers)).json();
  expect(overview.tag).toContain('https://forms.example/v1/lodestone.js');
  await proxied.stop();
});

it('does not believe a proxy that nobody trusts', async () => {
  const overview = await test.read('/api/overview', { 'x-forwarded-host': 'evil.example' });
  expect((await overview.json()).tag).toContain('http://localhost/v1/lodestone.js');
});

it('lets no foreign page change anything', async () => {
  const foreign = { origin: 'https://evil.example' };
  expect(await codeOf(await signIn(PASSWORD, foreign))).toEqual([403, 'api/origin-mismatch']);
  const cookie = ((await signIn(PASSWORD)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const signOut = (headers: Record<string, string>) =>
    test.app.request('/api/session', { method: 'DELETE', headers: { cookie, ...headers } });
  expect(await codeOf(await signOut(foreign))).toEqual([403, 'api/origin-mismatch']);
  expect(await codeOf(await signOut({}))).toEqual([403, 'api/origin-mismatch']);
  expect((await signOut({ 'sec-fetch-site': 'same-origin' })).status).toBe(204);
});

it('slows down whoever guesses, and lets the owner in after the wait', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1)
    expect(await codeOf(await signIn('wrong'))).toEqual([401, 'api/wrong-password']);
  const blocked = await signIn(PASSWORD);
  expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await codeOf(blocked)).toEqual([429, 'api/too-many-attempts']);
  test.advance(2_001);
  expect((await signIn(PASSWORD)).status).toBe(204);
});

it('refuses a sign-in that is not JSON', async () => {
  expect(await codeOf(await test.post('/api/session', 'x', OWN))).toEqual([400, 'api/invalid-query']);
});

it('lists leads by pages with what comes next', async () => {
  await commit(5);
  const first = await (await test.read('/api/leads?limit=2')).json();
  expect(first.leads).toHaveLength(2);
  expect(first.next).toBe(first.leads[1].id);
  const second = await (await test.read(`/api/leads?limit=3&after=${first.next}`)).json();
  expect(second.leads).toHaveLength(3);
  expect(second.next).toBeNull();
  const newest = await (await test.read('/api/leads?order=desc&limit=1')).json();
  expect(newest.leads[0].id).toBe(second.leads[2].id);
});

it('names the parameter that is wrong', async () => {
  for (const [query, path] of [
    ['limit=0', 'limit'],
    ['limit=x', 'limit'],
    ['order=up', 'order'],
    ['verdict=maybe', 'verdict'],
    ['after=a%20b', 'after'],
    ['before=x', 'before'],
  ]) {
    const response = await test.read(`/api/leads?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'api/invalid-query', path });
  }
  expect((await test.read('/api/leads?limit=100000&after=')).status).toBe(200);
});

it('gives one lead with its details, and 404 for none', async () => {
  const lead = makeNewLead({ judgement: { verdict: 'held', reasons: ['bot'], fields: { bot: 'signals' } } });
  await test.store.commit([makeBatch([makeNewItem({ lead })], { sdk: { name: 'x', version: '1' } })]);
  const [{ id } = { id: '' }] = await test.leads();
  expect(await (await test.read(`/api/leads/${id}`)).json()).toMatchObject({
    id,
    sentAt: '2026-03-01T10:00:01.000Z',
    receivedAt: '2026-03-01T10:00:02.000Z',
    sdk: { name: 'x', version: '1' },
    fields: { bot: 'signals' },
  });
  expect(await codeOf(await test.read('/api/leads/none'))).toEqual([404, 'http/not-found']);
});

it('shows the tag to paste, a form without JavaScript and the counts', async () => {
  await commit(3);
  const overview = await (await test.read('/api/overview')).json();
  expect(overview.sites).toContainEqual(
    expect.objectContaining({ id: 'demo', origins: ['loopback'], leads: 3 }),
  );
  expect(overview.sites).toContainEqual(expect.objectContaining({ id: 'shop', campaigns: ['callback'] }));
  expect(overview.tag).toBe(
    '<script async src="http://localhost/v1/lodestone.js" data-site="demo"></script>',
  );
  expect(overview.snippet).toContain('action="http://localhost/v1/forms/demo/newsletter"');
});

it('gives the counts, the tag and the form of one site, and refuses one that is none', async () => {
  await commit(3);
  const held = makeNewLead({ judgement: { verdict: 'held', reasons: ['bot'], fields: {} } });
  await test.store.commit([makeBatch([makeNewItem({ lead: held })], { site: 'shop' })]);
  const overview = async (site: string) => (await test.read(`/api/overview?site=${site}`)).json();
  const shop = await overview('shop');
  expect(shop.verdicts).toEqual({ lead: 0, held: 1, 'not-a-lead': 0 });
  expect(shop.tag).toContain('data-site="shop"');
  expect(shop.snippet).toContain('/v1/forms/shop/');
  expect(shop.sites).toHaveLength(2);
  expect((await overview('demo')).verdicts).toEqual({ lead: 3, held: 0, 'not-a-lead': 0 });
  expect(await overview('nope')).toMatchObject({ status: 400, code: 'api/invalid-query', path: 'site' });
});

interface LiveEvent {
  id?: string;
  event?: string;
  data?: string;
}

/** Reads the live view until as many events came. */
async function readLive(response: Response, count: number, onHeartbeat?: () => void): Promise<LiveEvent[]> {
  const events: LiveEvent[] = [];
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  while (events.length < count) {
    const { done, value } = await reader.read();
    if (done) break;
    rest += decoder.decode(value, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) onHeartbeat?.();
      const entries = block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2));
      const event: LiveEvent = Object.fromEntries(entries);
      if (event.id) events.push(event);
    }
  }
  await reader.cancel();
  return events;
}

it('sends leads live, first those after the last one that was seen', async () => {
  await commit(3);
  const [seen, ...missed] = (await test.leads()).map(({ id }) => id as string);
  const response = await test.read('/api/live', { 'last-event-id': seen ?? '' });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const events = readLive(response, 3);
  await commit();
  const ids = (await events).map(({ id }) => id);
  const last = (await test.leads()).at(-1)?.id;
  expect(ids).toEqual([...missed, last]);
  expect(JSON.parse((await events)[0]?.data ?? '')).toEqual((await test.leads())[1]);
  expect((await events)[0]?.event).toBe('lead');
});

it('starts the live view with what comes next, and keeps the line warm', async () => {
  await commit(2);
  const response = await test.read('/api/live');
  let isCommitted = false;
  const events = await readLive(response, 1, () => {
    if (!isCommitted) void commit();
    isCommitted = true;
  });
  expect(events.map(({ id }) => id)).toEqual([(await test.leads()).at(-1)?.id]);
});

it('ends live views when the server stops', async () => {
  const stopping = new AbortController();
  const other = await startTestApp({ stopping: stopping.signal });
  const response = await other.read('/api/live');
  const ended = response.text();
  stopping.abort();
  expect(await ended).toContain('retry: 2000');
  expect((await other.app.request('/readyz')).status).toBe(503);
  await other.stop();
});
