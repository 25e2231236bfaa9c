import { isSiteConfig } from '@lodestone/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

it('gives any page the campaigns of a site', async () => {
  const response = await test.app.request('/v1/config/demo', { headers: { origin: 'https://any.example' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toBe('public, max-age=60, stale-if-error=86400');
  const config = await response.json();
  expect(isSiteConfig(config)).toBe(true);
  expect(config.campaigns.map(({ id }: { id: string }) => id)).toEqual([
    ...['newsletter', 'newsletter-slide', 'chat', 'webinar', 'ebook', 'offer', 'wheel'],
    ...['callback', 'survey', 'cookies'],
  ]);
  expect(JSON.stringify(config)).not.toContain('loopback');
});

it('answers 304 to whoever has it already', async () => {
  const etag = (await test.app.request('/v1/config/demo')).headers.get('etag') ?? '';
  const again = await test.app.request('/v1/config/demo', {
    headers: { 'if-none-match': `"other", W/${etag}` },
  });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  const other = await test.app.request('/v1/config/demo', { headers: { 'if-none-match': '"other"' } });
  expect(other.status).toBe(200);
});

it('says readably that it does not know a site', async () => {
  const response = await test.app.request('/v1/config/nobody');
  expect(response.status).toBe(404);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect((await response.json()).code).toBe('intake/unknown-site');
});
