import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captivePortals } from './captivePortals.js';
import { createFaultProxy, ENVELOPES, type FaultProxy } from './createFaultProxy.js';
import {
  answer,
  answerAfterCommit,
  duplicate,
  forKeys,
  hang,
  hangAfterCommit,
  neverEnding,
  pass,
  reset,
  resetAfterCommit,
  shiftDate,
  slow,
} from './faults.js';

const RECEIPT = '{"receipt":1}';
const [KEY, OTHER] = ['key-0000000000000001', 'key-0000000000000002'];
const envelope = (...keys: string[]): string => JSON.stringify({ v: 1, items: keys.map((key) => ({ key })) });

let server: Server;
let committed: { path: string; body: string; headers: IncomingHttpHeaders }[];
let proxy: FaultProxy;

beforeEach(async () => {
  committed = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    committed.push({ path: request.url ?? '', body, headers: request.headers });
    response.writeHead(200, { 'content-type': 'application/json', 'x-own': 'yes' }).end(RECEIPT);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await createFaultProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const post = (body = envelope(KEY), init: RequestInit = {}): Promise<Response> =>
  fetch(`${proxy.url}${ENVELOPES}`, { method: 'POST', body, redirect: 'manual', ...init });

describe('the fault proxy', () => {
  it('passes a request with its body, host and headers, and the answer with its own', async () => {
    const answered = await post(envelope(KEY, OTHER), {
      headers: { 'content-type': 'text/plain', 'x-a': 'b' },
    });
    expect([answered.status, answered.headers.get('x-own'), await answered.text()]).toEqual([
      200,
      'yes',
      RECEIPT,
    ]);
    expect(committed).toMatchObject([
      { path: ENVELOPES, body: envelope(KEY, OTHER), headers: { 'x-a': 'b' } },
    ]);
    expect(committed[0]?.headers.host).toBe(new URL(proxy.url).host);
  });

  it('keeps a line of every request: time, path, bytes, keys, fault and outcome', async () => {
    const beforeMs = Date.now();
    await post(envelope(KEY, OTHER));
    await fetch(`${proxy.url}/page?a=1`);
    expect(proxy.requests).toMatchObject([
      {
        method: 'POST',
        path: ENVELOPES,
        bytes: envelope(KEY, OTHER).length,
        keys: [KEY, OTHER],
        fault: 'pass',
        outcome: 200,
        forwarded: 1,
      },
      { method: 'GET', path: '/page?a=1', keys: [], bytes: 0 },
    ]);
    expect(proxy.requests[0]?.atMs).toBeGreaterThanOrEqual(beforeMs);
    expect(proxy.requestsTo('/page')).toHaveLength(1);
    expect(proxy.requestsTo()).toHaveLength(1);
  });

  it('follows a counted script for one path, then what always holds; other paths pass', async () => {
    proxy.always(answer({ status: 503 }));
    proxy.next([answer({ status: 429, headers: { 'retry-after': '2' } }), pass()]);
    const first = await post();
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await fetch(`${proxy.url}/page`)).status).toBe(200);
    expect((await post()).status).toBe(200);
    expect((await post()).status).toBe(503);
    proxy.always(pass());
    expect((await post()).status).toBe(200);
  });

  it('lets a test wait for the n-th request of a path', async () => {
    const second = proxy.received(2);
    await post(envelope(KEY));
    await post(envelope(OTHER));
    expect((await second).keys).toEqual([OTHER]);
    expect((await proxy.received(1)).keys).toEqual([KEY]);
  });

  it('lets preflights pass and does not count them', async () => {
    proxy.next([reset()]);
    await post('', { method: 'OPTIONS', body: null });
    expect(proxy.requests).toEqual([]);
    await expect(post()).rejects.toThrow();
  });

  it('refuses connections and takes them again on the same port', async () => {
    await proxy.refuse();
    await expect(post()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await proxy.accept();
    expect((await post()).status).toBe(200);
  });

  it('drops what is open and takes new connections', async () => {
    proxy.next([hang()]);
    const hung = post();
    await proxy.received(1);
    proxy.drop();
    await expect(hung).rejects.toThrow();
    expect((await post()).status).toBe(200);
  });

  it('resets when the server behind is gone', async () => {
    const orphan = await createFaultProxy();
    await expect(fetch(`${orphan.url}${ENVELOPES}`, { method: 'POST', body: 'x' })).rejects.toThrow();
    expect(orphan.requestsTo()).toMatchObject([{ outcome: 'reset', forwarded: 0 }]);
    await orphan.close();
  });
});

describe('a fault', () => {
  it('resets before the server has heard anything', async () => {
    proxy.next([reset()]);
    await expect(post()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(committed).toEqual([]);
    expect(proxy.requests).toMatchObject([{ outcome: 'reset', body: undefined }]);
  });

  it('resets after the server has committed', async () => {
    proxy.next([resetAfterCommit()]);
    await expect(post()).rejects.toThrow();
    expect(committed).toHaveLength(1);
    expect(proxy.requests).toMatchObject([{ outcome: 'reset', forwarded: 1 }]);
  });

  it.each([
    ['unheard', hang(), 0],
    ['after the commit', hangAfterCommit(), 1],
  ])('hangs %s', async (_, fault, commits) => {
    proxy.next([fault]);
    const aborter = new AbortController();
    const hung = post(envelope(KEY), { signal: aborter.signal });
    await proxy.received(1);
    await expect.poll(() => [proxy.requests[0]?.keys, committed.length]).toEqual([[KEY], commits]);
    expect(proxy.requests[0]?.outcome).toBeUndefined();
    aborter.abort();
    await expect(hung).rejects.toThrow('abort');
  });

  it('begins an answer that never ends', async () => {
    proxy.next([neverEnding()]);
    const aborter = new AbortController();
    const begun = await post(envelope(KEY), { signal: aborter.signal });
    const reader = begun.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^\{"receipt"/);
    aborter.abort();
    await expect(reader?.read()).rejects.toThrow('abort');
  });

  it('answers late by the given time', async () => {
    proxy.next([slow(80)]);
    const beganMs = performance.now();
    expect((await post()).status).toBe(200);
    // A timer may fire a millisecond early.
    expect(performance.now() - beganMs).toBeGreaterThanOrEqual(79);
  });

  it('answers any status with headers and body in the place of the server, readable from other origins or opaque', async () => {
    proxy.next([
      answer({ status: 413, headers: { 'x-box': '1' }, body: 'too big' }),
      answer({ isOpaque: true }),
    ]);
    const open = await post();
    expect([open.status, open.headers.get('x-box'), await open.text()]).toEqual([413, '1', 'too big']);
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect((await post()).headers.get('access-control-allow-origin')).toBeNull();
    expect(committed).toEqual([]);
  });

  it('gives something else than the receipt after the commit', async () => {
    proxy.next([answerAfterCommit({ status: 502, body: 'bad gateway' })]);
    expect((await post()).status).toBe(502);
    expect(committed).toHaveLength(1);
  });

  it('forwards a request twice and gives one answer', async () => {
    proxy.next([duplicate()]);
    expect(await (await post()).text()).toBe(RECEIPT);
    expect(committed.map(({ body }) => body)).toEqual([envelope(KEY), envelope(KEY)]);
    expect(proxy.requests).toMatchObject([{ forwarded: 2 }]);
  });

  it('shifts the date of an answer', async () => {
    proxy.next([shiftDate(-86_400_000)]);
    const { headers } = await post();
    expect(Date.parse(headers.get('date') ?? '')).toBeLessThan(Date.now() - 86_000_000);
    expect(headers.get('x-own')).toBe('yes');
  });

  it('meets only the envelopes that hold a key', async () => {
    proxy.always(forKeys([KEY], answer({ status: 403 })));
    expect((await post(envelope(OTHER, KEY))).status).toBe(403);
    expect((await post(envelope(OTHER))).status).toBe(200);
    expect((await post('no JSON')).status).toBe(200);
  });
});

describe('captive portals', () => {
  it.each(captivePortals('http://portal.example/login'))(
    '%s is no receipt and reaches no server',
    async (_, fault) => {
      proxy.next([fault]);
      const answered = await post();
      const text = await answered.text().catch(() => 'unreadable');
      expect(committed).toEqual([]);
      expect(text).not.toBe(RECEIPT);
      if (answered.status >= 300)
        expect(answered.headers.get('location')).toBe('http://portal.example/login');
      else expect([200, 204]).toContain(answered.status);
    },
  );
});
