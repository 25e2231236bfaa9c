import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeTime, type FakeTime } from '@lodestone/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REQUEST_TIMEOUT_MS } from '../limits.js';
import { createFetchTransport } from './createFetchTransport.js';
import { createKeepaliveBudget } from './createKeepaliveBudget.js';
import type { Transport } from './Transport.js';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const KEY = 'lead-000000000001';
const receipt = { receipt: 1, id: 'r', accepted: [KEY], rejected: [], serverTime: '2026-11-23T09:30:00Z' };
const problem = (code: string) => JSON.stringify({ type: 'about:blank', title: 'No', status: 400, code });

let server: Server;
let time: FakeTime;
let handle: Handler;
let received: { type: string | undefined; body: string }[];
let isOffline: boolean;
let transport: Transport;

beforeEach(async () => {
  received = [];
  isOffline = false;
  time = createFakeTime();
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ type: request.headers['content-type'], body });
      handle(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  transport = createFetchTransport({
    url: `http://127.0.0.1:${port}/v1/envelopes`,
    fetch,
    nowMs: time.clock.nowMs,
    timers: time.timers,
    budget: createKeepaliveBudget(),
    isOffline: () => isOffline,
  });
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const answerWith =
  (status: number, body: string, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

const send = () => transport.send('{}', 2);

describe('the fetch transport', () => {
  it('posts text/plain, which needs no preflight, and hands over a receipt', async () => {
    handle = answerWith(200, JSON.stringify(receipt), { 'content-type': 'application/json' });
    expect(await transport.send('{"v":1}', 7)).toEqual({
      receipt,
      serverTimeMs: Date.parse(receipt.serverTime),
    });
    expect(received).toEqual([{ type: 'text/plain;charset=UTF-8', body: '{"v":1}' }]);
  });

  it.each([
    ['a login page with status 200', 200, '<!doctype html><title>Wi-Fi</title>'],
    ['an empty 200', 200, ''],
    ['foreign JSON', 200, '{"ok":true}'],
    ['a receipt of another version', 200, JSON.stringify({ ...receipt, receipt: 2 })],
    ['a receipt cut short', 200, JSON.stringify(receipt).slice(0, -5)],
    ['no content', 204, ''],
    ['request time-out', 408, ''],
    ['too early', 425, ''],
    ['too many requests', 429, ''],
    ['an internal error', 500, problem('http/internal')],
    ['an overloaded server', 503, problem('intake/overloaded')],
  ])('takes %s for undelivered', async (_, status, body) => {
    handle = answerWith(status, status === 204 ? '' : body);
    expect(await send()).toMatchObject({ reason: 'server' });
  });

  it('does not follow a redirect: a login page must not get the contact', async () => {
    handle = (request, response) => {
      if (request.url !== '/v1/envelopes') response.end(JSON.stringify(receipt));
      else response.writeHead(307, { location: '/login' }).end();
    };
    expect(await send()).toEqual({ reason: 'server' });
    expect(received).toHaveLength(1);
  });

  it('hands over a 4xx as it came, for the outbox to find out whose it is', async () => {
    const type = 'application/problem+json; charset=utf-8';
    handle = answerWith(400, problem('intake/invalid-envelope'), { 'content-type': type });
    expect(await send()).toEqual({
      status: 400,
      type,
      text: problem('intake/invalid-envelope'),
      serverTimeMs: expect.any(Number),
    });
  });

  it('gives a hung request up after its time-out', async () => {
    handle = () => undefined;
    const sending = send();
    await time.advance(REQUEST_TIMEOUT_MS);
    expect(await sending).toEqual({ reason: 'timeout' });
  });

  it('gives up an answer that starts and never ends', async () => {
    handle = (_, response) => void response.writeHead(200).write('{"receipt":1,');
    const sending = send();
    while (received.length === 0) await time.advance(0);
    await time.advance(REQUEST_TIMEOUT_MS);
    expect(await sending).toEqual({ reason: 'timeout' });
  });

  it('names a reset connection by what the browser believes of the network', async () => {
    handle = (request) => void request.socket.destroy();
    expect(await send()).toEqual({ reason: 'server' });
    isOffline = true;
    expect(await send()).toEqual({ reason: 'offline' });
  });

  it('reads Retry-After with the answer', async () => {
    handle = answerWith(503, '', { 'retry-after': '7' });
    expect(await send()).toEqual({ reason: 'server', retryAfterMs: 7_000 });
  });

  it('guarantee 2: counts a Retry-After date from the answer’s own clock, else from what is known of the server’s', async () => {
    const wait = { 'retry-after': 'Sat, 21 Nov 2026 09:30:20 GMT' };
    handle = answerWith(503, '', { ...wait, date: 'Sat, 21 Nov 2026 09:30:00 GMT' });
    expect(await send()).toMatchObject({ retryAfterMs: 20_000 });
    const soon = new Date(time.clock.nowMs() + 30_000).toUTCString();
    handle = (_, response) => {
      response.sendDate = false;
      response.writeHead(503, { 'retry-after': soon }).end();
    };
    expect(await send()).toMatchObject({ retryAfterMs: 30_000 });
  });

  it('guarantee 13: takes the time of our own problem details for the server’s, and no stranger’s', async () => {
    const headers = { date: 'Sat, 21 Nov 2026 09:30:00 GMT', 'content-type': 'application/problem+json' };
    handle = answerWith(503, problem('server/overloaded'), headers);
    expect(await send()).toMatchObject({ serverTimeMs: Date.UTC(2026, 10, 21, 9, 30) });
    handle = answerWith(503, '<h1>Busy</h1>', { ...headers, 'content-type': 'text/html' });
    expect((await send()).serverTimeMs).toBeUndefined();
  });
});
