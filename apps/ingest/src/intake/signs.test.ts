import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSites } from '../sites/createSites.js';
import { makeEnvelope, makeKey, makeLeadItem } from '../testing/builders.js';
import { openTestEngine } from '../testing/openTestEngine.js';
import { shopSite, startTestApp, type TestApp } from '../testing/startTestApp.js';

const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

let test: TestApp;
beforeEach(async () => {
  const sites = createSites([{ ...shopSite, id: 'demo', origins: ['*'], ownNetworks: ['203.0.113.0/24'] }]);
  test = await startTestApp({ sites, isProxyTrusted: true });
});
afterEach(() => test.stop());

const signal = (props: Record<string, unknown> = {}) => ({
  key: makeKey(),
  type: 'signal',
  at: '2026-03-01T10:00:00.000Z',
  name: 'visit_start',
  props,
});

/** Posts items and gives what was stored of them. */
async function post(items: object[], headers: Record<string, string> = {}) {
  const response = await test.post('/v1/envelopes', JSON.stringify(makeEnvelope(items)), {
    'content-type': 'text/plain',
    'user-agent': BROWSER,
    ...headers,
  });
  expect((await response.json()).accepted).toHaveLength(items.length);
  const tables = await openTestEngine({ sqliteFile: `${test.folder}/lodestone.db` });
  const events = await tables.reader.selectFrom('events').selectAll().orderBy('seq').execute();
  await tables.close();
  return events.slice(-items.length);
}

it('marks what a robot sends, takes its lead all the same, and marks no browser', async () => {
  expect(await post([signal(), makeLeadItem()], { 'user-agent': ROBOT })).toMatchObject([
    { mark: 'bot', is_counted: 0 },
    { mark: 'bot', is_counted: 0, type: 'lead' },
  ]);
  expect(await post([signal()])).toMatchObject([{ mark: '', is_counted: 1 }]);
  expect(await test.leads()).toHaveLength(1);
});

it('marks an envelope in which a page says that a program drives the browser', async () => {
  expect(await post([signal(), signal({ webdriver: true })])).toMatchObject([
    { mark: 'bot' },
    { mark: 'bot' },
  ]);
  expect(await post([makeLeadItem({ signals: { webdriver: true } })])).toMatchObject([{ mark: 'bot' }]);
  expect(await post([makeLeadItem({ signals: { webdriver: false } })])).toMatchObject([{ mark: '' }]);
});

it('marks what comes from the networks of the owner, by the address that the proxy saw', async () => {
  expect(await post([signal()], { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' })).toMatchObject([
    { mark: 'own', is_counted: 0 },
  ]);
  expect(await post([signal()], { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' })).toMatchObject([
    { mark: '' },
  ]);
});

it('keeps no click id of whoever asks not to be tracked, and notes that he asked', async () => {
  const props = { source: 'ad', click: 'gclid', click_id: 'abc' };
  const [asked] = await post([signal(props)], { 'sec-gpc': '1' });
  expect(asked).toMatchObject({ has_gpc: 1, is_counted: 1 });
  expect(JSON.parse(asked?.props ?? '')).toEqual({ source: 'ad', click: 'gclid' });
  const [other] = await post([signal(props)]);
  expect(other?.has_gpc).toBe(0);
  expect(JSON.parse(other?.props ?? '')).toEqual(props);
});

it('marks a form that was posted without JavaScript in the same way', async () => {
  const form = new URLSearchParams({ email: 'olena@kalyna.example', name: 'Olena' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': ROBOT };
  const response = await test.post('/v1/forms/demo/callback', form.toString(), headers);
  expect(response.status).toBe(303);
  const tables = await openTestEngine({ sqliteFile: `${test.folder}/lodestone.db` });
  expect(await tables.reader.selectFrom('events').select(['mark', 'props']).execute()).toEqual([
    { mark: 'bot', props: '{"campaign":"callback","widget":"callback"}' },
  ]);
  await tables.close();
});
