import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StoreUnavailableError } from '../store/Store.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';

let publicFolder: string;
let test: TestApp;
beforeAll(async () => {
  publicFolder = mkdtempSync(join(tmpdir(), 'lodestone-public-'));
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(publicFolder, path)), { recursive: true });
    writeFileSync(join(publicFolder, path), content);
  };
  put('v1/lodestone.js', 'script');
  put('v1/lodestone.js.br', brotliCompressSync('script'));
  put('v1/lodestone.js.gz', gzipSync('script'));
  put('v1/subscribe-Ab3_x9-Z.js', 'chunk');
  put('v1/manifest.json', '{}');
  put('dashboard/index.html', 'dashboard');
  put('dashboard/assets/index-CM1DhFKy.js', 'app');
  put('demo/index.html', 'landing');
  put('demo/strict/index.html', 'strict');
  put(
    'demo/_headers.json',
    JSON.stringify({ '/strict/': { 'content-security-policy': "default-src 'none'" } }),
  );
  test = await startTestApp({ publicFolder, securityContact: 'mailto:security@forms.example' });
});
afterAll(async () => {
  await test.stop();
  rmSync(publicFolder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => test.app.request(path, { headers });

it('serves the script to pages of all origins for five minutes, and hashed chunks for good', async () => {
  const script = await get('/v1/lodestone.js');
  expect(await script.text()).toBe('script');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('access-control-allow-origin')).toBe('*');
  expect(script.headers.get('cache-control')).toContain('max-age=300');
  const chunk = await get('/v1/subscribe-Ab3_x9-Z.js');
  expect(chunk.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/v1/manifest.json')).headers.get('content-type')).toContain('application/json');
  const missing = await get('/v1/other.js');
  expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
});

it('serves compressed copies to those who take them, each with its own tag', async () => {
  const encodings = ['', 'gzip', 'gzip, br', 'br;q=0, gzip', 'BR'];
  const responses = await Promise.all(
    encodings.map((each) => get('/v1/lodestone.js', { 'accept-encoding': each })),
  );
  expect(responses.map(({ headers }) => headers.get('content-encoding'))).toEqual([
    null,
    'gzip',
    'br',
    'gzip',
    'br',
  ]);
  expect(new Set(responses.map(({ headers }) => headers.get('etag'))).size).toBe(3);
  expect(responses.every(({ headers }) => headers.get('vary') === 'accept-encoding')).toBe(true);
  const etag = responses[2]?.headers.get('etag') ?? '';
  const fresh = await get('/v1/lodestone.js', { 'accept-encoding': 'br', 'if-none-match': etag });
  expect([fresh.status, await fresh.text()]).toEqual([304, '']);
});

it('serves demo pages with the headers that they ask for', async () => {
  const landing = await get('/');
  expect(await landing.text()).toBe('landing');
  expect(landing.headers.get('content-security-policy')).toBeNull();
  expect(landing.headers.get('x-content-type-options')).toBe('nosniff');
  const strict = await get('/strict/');
  expect(strict.headers.get('content-security-policy')).toBe("default-src 'none'");
  const redirected = await get('/strict');
  expect([redirected.status, redirected.headers.get('location')]).toEqual([308, '/strict/']);
  expect((await get('/_headers.json')).status).toBe(404);
});

it('serves the dashboard at each of its views, under a policy without inline code', async () => {
  for (const path of ['/dashboard/', '/dashboard/leads/0190']) {
    const page = await get(path);
    expect(await page.text()).toBe('dashboard');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
  expect((await get('/dashboard/assets/index-CM1DhFKy.js')).headers.get('cache-control')).toContain(
    'immutable',
  );
  expect((await get('/dashboard/assets/gone.js')).status).toBe(404);
  expect((await get('/dashboard')).headers.get('location')).toBe('/dashboard/');
});

it('reaches no file outside its folders', async () => {
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/v1/..%2f..%2fpackage.json',
    '/%00',
    '/%E0%A4%A',
    '//etc/passwd',
    '/dashboard/..%2f..%2f..%2fetc/passwd.txt',
  ];
  for (const path of paths) expect((await get(path)).status).toBe(404);
});

it('tells where to report a weakness, and the numbers of the process', async () => {
  const text = await (await get('/.well-known/security.txt')).text();
  expect(text).toContain('Contact: mailto:security@forms.example\nExpires: ');
  const metrics = await get('/metrics');
  expect(metrics.headers.get('content-type')).toContain('version=0.0.4');
  expect(await metrics.text()).toContain('lodestone_queue_rows 0');
  expect(await (await get('/readyz')).text()).toBe('ok\n');
});

it('is not ready while the store does not answer, and alive all the same', async () => {
  const other = await startTestApp();
  other.store.ping = () => Promise.reject(new StoreUnavailableError('gone'));
  expect((await other.app.request('/readyz')).status).toBe(503);
  expect((await other.app.request('/healthz')).status).toBe(200);
  await other.stop();
});
