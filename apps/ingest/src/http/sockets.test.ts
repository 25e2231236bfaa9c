import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LIMITS } from '@lodestone/schema';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseOptions } from '../cli/parseOptions.js';
import { createLog } from '../log/createLog.js';
import { type RunningServer, startServer } from '../startServer.js';
import { makeEnvelope, makeLeadItem } from '../testing/builders.js';
import { openRaw, postHead } from '../testing/rawHttp.js';
import type { HttpLimits } from './createHttpServer.js';

const ORIGIN = 'http://localhost:3000';
/** Short enough for a test, long enough for a busy machine to send an honest request. */
const SHORT: Partial<HttpLimits> = { headersTimeoutMs: 300, requestTimeoutMs: 600, checkIntervalMs: 50 };

let folder: string;
let server: RunningServer | undefined;
let logged: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-sockets-'));
  logged = [];
  mkdirSync(join(folder, 'public/v1'), { recursive: true });
  writeFileSync(join(folder, 'public/v1/lodestone.js'), '');
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function start(httpLimits: Partial<HttpLimits> = {}): Promise<string> {
  const parsed = parseOptions(['--port', '0', '--data-dir', folder, '--public', join(folder, 'public')], {});
  if (!('options' in parsed)) throw new Error('no options');
  server = await startServer(
    { ...parsed.options, defaultPublicDir: folder, version: '0.0.0', httpLimits },
    createLog((line) => logged.push(line)),
  );
  return server.url;
}

const post = (url: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${url}v1/envelopes`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain;charset=UTF-8', origin: ORIGIN, ...headers },
  });
const envelope = () => JSON.stringify(makeEnvelope([makeLeadItem()]));
const statusLine = (answer: string): string => answer.split('\r\n', 1)[0] ?? '';

it('guarantee 12: every answer tells the server’s time, and a page may read it and Retry-After', async () => {
  const url = await start();
  const answers = [
    await post(url, envelope()),
    await post(url, '{'),
    await post(url, envelope(), { 'content-type': 'text/html' }),
    await post(url, JSON.stringify(makeEnvelope([], { site: 'nobody' }))),
    await post(url, envelope(), { origin: 'https://evil.example' }),
    await post(url, ' '.repeat(LIMITS.envelopeBytes + 1)),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 415, 404, 403, 413]);
  for (const { headers } of answers) {
    expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(30_000);
    expect(headers.get('access-control-expose-headers')).toBe('date, retry-after');
    expect(headers.get('access-control-allow-origin')).toMatch(/^https?:/);
  }
});

it('guarantee 20: headers that trickle in are given up, and honest requests pass meanwhile', async () => {
  const url = await start(SHORT);
  const slow = await openRaw(url);
  slow.write('POST /v1/envelopes HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
  const trickle = setInterval(() => slow.write('a'), 40);
  expect((await post(url, envelope())).status).toBe(200);
  expect(statusLine(await slow.ended)).toBe('HTTP/1.1 408 Request Timeout');
  clearInterval(trickle);
});

it('guarantee 20: a body that trickles in is given up, and nothing of it is kept or logged as a fault', async () => {
  const url = await start(SHORT);
  const slow = await openRaw(url);
  const body = envelope();
  slow.write(postHead({ 'content-length': Buffer.byteLength(body) }));
  let sent = 0;
  const trickle = setInterval(() => slow.write(body[sent++] ?? ''), 40);
  expect((await post(url, envelope())).status).toBe(200);
  await slow.ended;
  clearInterval(trickle);
  expect(sent).toBeLessThan(body.length / 2);
  const metrics = await (await fetch(`${url}metrics`)).text();
  expect(metrics).toContain('lodestone_items_accepted_total 1\n');
  expect(metrics).toContain('lodestone_request_bytes 0\n');
  expect(logged.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
});

it('guarantee 20: a request that is broken off leaves nothing behind', async () => {
  const url = await start();
  for (const headers of [{ 'content-length': 5_000 }, { 'transfer-encoding': 'chunked' }]) {
    const broken = await openRaw(url);
    broken.write(`${postHead({ ...headers, origin: ORIGIN })}10\r\n{"v":1`);
    broken.socket.end();
    const answer = await broken.ended;
    if (answer !== '') expect(statusLine(answer)).toMatch(/ 4\d\d /);
    if (answer.includes('problem+json')) expect(answer).toContain('http/incomplete-body');
  }
  const metrics = await (await fetch(`${url}metrics`)).text();
  expect(metrics).toContain('lodestone_request_bytes 0\n');
  expect(logged.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
});

it('guarantee 20: compressed bodies are refused before a byte of them is inflated', async () => {
  const url = await start();
  const bomb = gzipSync(Buffer.alloc(64 * 1_048_576, ' '));
  for (const encoding of ['gzip', 'br', 'deflate', 'gzip, identity']) {
    const response = await post(url, bomb.subarray(0, LIMITS.envelopeBytes), {
      'content-encoding': encoding,
    });
    expect([encoding, response.status]).toEqual([encoding, 415]);
    expect(await response.json()).toMatchObject({
      code: 'intake/unsupported-type',
      path: 'content-encoding',
    });
  }
});

it('guarantee 20: a body over the limit is refused by what it declares and by what it brings', async () => {
  const url = await start();
  const chunk = `${(4_096).toString(16)}\r\n${' '.repeat(4_096)}\r\n`;
  const chunked = await openRaw(url);
  chunked.write(postHead({ 'transfer-encoding': 'chunked', connection: 'close' }));
  for (let sent = 0; sent <= LIMITS.envelopeBytes; sent += 4_096) chunked.write(chunk);
  chunked.write('0\r\n\r\n');
  expect(await chunked.ended).toContain('intake/too-large');
  const declared = await openRaw(url);
  declared.write(postHead({ 'content-length': 3_000_000, connection: 'close' }));
  declared.write(' '.repeat(3_000_000));
  expect(await declared.ended).toContain('intake/too-large');
});

it('guarantee 18: a refusal without reading leaves the connection fit for the next request', async () => {
  const url = await start();
  const connection = await openRaw(url);
  const unwanted = ' '.repeat(LIMITS.envelopeBytes);
  for (let sent = 0; sent < 5; sent += 1)
    connection.write(postHead({ 'content-type': 'text/html', 'content-length': unwanted.length }) + unwanted);
  const body = envelope();
  connection.write(postHead({ 'content-length': Buffer.byteLength(body), connection: 'close' }) + body);
  const statuses = (await connection.ended).match(/HTTP\/1\.1 \d+/g);
  expect(statuses).toEqual([...Array.from({ length: 5 }, () => 'HTTP/1.1 415'), 'HTTP/1.1 200']);
});

it('guarantee 20: broken UTF-8 is refused, wherever in the body it stands', async () => {
  const url = await start();
  const text = envelope();
  const broken = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0x80]];
  for (const bytes of broken) {
    const [before = '', after = ''] = text.split('Олена');
    const body = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
    const response = await post(url, body);
    expect([response.status, (await response.json()).code]).toEqual([400, 'intake/invalid-json']);
  }
});

it('guarantee 20: connections beyond the limit are closed at once, and the others are served', async () => {
  const url = await start({ maxConnections: 2 });
  const held = [await openRaw(url), await openRaw(url)];
  for (const { write } of held) write('GET /healthz HTTP/1.1\r\n');
  const flood = await Promise.all(Array.from({ length: 20 }, () => openRaw(url)));
  expect(new Set(await Promise.all(flood.map(({ ended }) => ended)))).toEqual(new Set(['']));
  for (const { write, ended } of held) {
    write('host: localhost\r\nconnection: close\r\n\r\n');
    expect(statusLine(await ended)).toBe('HTTP/1.1 200 OK');
  }
});
