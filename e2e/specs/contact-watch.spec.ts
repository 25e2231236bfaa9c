import { createHash } from 'node:crypto';
import { answer, createFaultProxy, type FaultProxy } from '@lodestone/testkit/node';
import { test as base, expect, type Page } from '@playwright/test';
import { type ContactWatch, createContactWatch } from '../fixtures/contacts/createContactWatch.js';
import { findTraces } from '../fixtures/contacts/findTraces.js';

// The watch that every other test is under, on a page that leaks on purpose: it must be able to fail.

const ADDRESS = 'solomiya.kvit@kalyna.example';
const NAME = 'Соломія Квіт';
const PHONE = '+380 67 123 45 67';

const PAGE = `<!doctype html><title>A leaky page</title><label>Email <input type="email"></label>
  <label>Phone <input type="tel"></label><div id="host"></div><script>
  host.attachShadow({ mode: 'open' }).innerHTML = '<label>Name <input></label>';
  for (const name of ['input', 'keydown']) window.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
  window.post = (items, options) => fetch('/v1/envelopes', { method: 'POST', body: JSON.stringify({ v: 1, items }), ...options });
  window.signal = (props) => post([{ key: 'key-of-a-signal-0001', type: 'signal', name: 'x', props }]);</script>`;

const test = base.extend<{ network: FaultProxy; contacts: ContactWatch; leaky: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  network: async ({}, use) => {
    const network = await createFaultProxy();
    const html = answer({ headers: { 'content-type': 'text/html; charset=utf-8' }, body: PAGE });
    for (const path of ['/', '/next', '/of/olena@kalyna.example']) network.always(html, path);
    await use(network);
    await network.close();
  },
  contacts: async ({ context, network }, use) => {
    const contacts = createContactWatch();
    await contacts.follow(context);
    contacts.hear(() => network.requests);
    await use(contacts);
  },
  leaky: async ({ contacts, network, page }, use) => {
    await page.goto(`${network.url}/`);
    await page.getByLabel('Email').pressSequentially(ADDRESS);
    await page.getByLabel('Phone').fill(PHONE);
    await page.getByLabel('Name').fill(NAME);
    expect(contacts.findings()).toEqual([]);
    await use(page);
  },
});

/** A script of the page, and what is to be found; each is run alone. */
const LEAKS: readonly (readonly [what: string, script: string, found: string])[] = [
  ['a signal', `signal({ q: '${ADDRESS}' })`, 'address in the body of POST /v1/envelopes'],
  ['another field of a lead', `post([{ key: 'key-of-a-lead-000001', type: 'lead', lead: { campaign: '${NAME}', contact: {} } }])`, 'text in the body of POST /v1/envelopes'],
  ['the page of a lead', `post([{ key: 'key-of-a-lead-000001', type: 'lead', lead: { contact: {}, page: { url: 'https://a.example/${ADDRESS}' } } }])`, 'address in the body'],
  ['a head of an envelope', `fetch('/v1/envelopes', { method: 'POST', body: JSON.stringify({ visitor: '${ADDRESS}', items: [] }) })`, 'address in the body'],
  ['a body that is no envelope', `fetch('/v1/envelopes', { method: 'POST', body: 'e=${ADDRESS}' })`, 'address in the body of POST /v1/envelopes'],
  ['an image’s address', `new Image().src = '/pixel.gif?e=' + encodeURIComponent('${ADDRESS}')`, 'address in the address of GET /pixel.gif'],
  ['a navigation', `location.href = '/next?n=' + encodeURIComponent('${NAME}')`, 'text in the address of GET /next'],
  ['the referrer of another request', `(history.replaceState(null, '', '/page?e=${ADDRESS}'), fetch('/thing', { referrerPolicy: 'unsafe-url' }))`, 'address in the referrer of GET /thing'],
  ['a header', `fetch('/thing', { headers: { 'x-tag': btoa('${ADDRESS}') } })`, 'address in the headers of GET /thing'],
  ['a beacon', `navigator.sendBeacon('/beacon', 'mail=${ADDRESS}')`, 'address in the body of POST /beacon'],
  ['a request of a page that is left', `(addEventListener('pagehide', () => post([{ key: 'key-of-a-signal-0001', type: 'signal', props: { a: '${ADDRESS}' } }], { keepalive: true })), location.href = '/next')`, 'address in the body of POST /v1/envelopes'],
  ['an event stream', `new EventSource('/stream?local=solomiya.kvit')`, 'local part in the address of GET /stream'],
  ['a web socket', `new WebSocket('ws://127.0.0.1:9/')`, 'a web socket to'],
  ['a body that nobody can read', `fetch('/v1/envelopes', { method: 'POST', body: new Blob(['${ADDRESS}']) })`, 'a body that cannot be looked at'],
]; // biome-ignore format: a line each

test('a page that leaks what was typed is found out in every channel', async ({
  leaky,
  contacts,
  network,
}) => {
  for (const [what, script, found] of LEAKS)
    await test.step(what, async () => {
      // Web sockets and the like come first in the list: what is new is told by its count.
      const before = contacts.findings();
      const isNew = (finding: string): boolean =>
        contacts.findings().filter((each) => each === finding).length >
        before.filter((each) => each === finding).length;
      await leaky.evaluate((text) => void new Function(`return ${text}`)(), script);
      await expect.poll(() => contacts.findings().filter(isNew).join('\n'), what).toContain(found);
      if (!script.includes('/next')) return;
      await leaky.waitForURL(/\/next/);
      await leaky.goto(`${network.url}/`);
    });
});

test('a contact in its lead or its identity is where it belongs, and the keys of what was looked at are known', async ({
  leaky,
  contacts,
  network,
}) => {
  const contact = { email: ADDRESS, name: NAME, phone: PHONE };
  await leaky.evaluate((given) => {
    const { post } = window as unknown as { post: (items: object[]) => Promise<Response> };
    return post([
      {
        key: 'key-of-a-lead-000001',
        type: 'lead',
        lead: { campaign: 'news', contact: given, answers: { mail: given.email } },
      },
      { key: 'key-of-an-identity-1', type: 'identity', lead: { contact: given } },
      { key: 'key-of-a-signal-0001', type: 'signal', name: 'form_submit', props: { campaign: 'news' } },
    ]).catch(() => undefined);
  }, contact);
  expect(contacts.findings()).toEqual([]);
  await expect.poll(() => network.requestsTo()[0]?.outcome).toBe('reset');
  expect([...contacts.keys()]).toEqual([
    'key-of-a-lead-000001',
    'key-of-an-identity-1',
    'key-of-a-signal-0001',
  ]);
});

test('a contact that was submitted without being typed is known too, and an address may be allowed', async ({
  page,
  contacts,
  network,
}) => {
  const url = `${network.url}/of/olena@kalyna.example`;
  await page.goto(url);
  await page.evaluate(() => fetch('/').then(() => undefined));
  expect(contacts.findings()).toEqual([]);
  await page.evaluate(() => {
    const { post } = window as unknown as { post: (items: object[]) => Promise<Response> };
    const lead = { contact: { email: 'olena@kalyna.example' } };
    return post([{ key: 'key-of-a-lead-000001', type: 'lead', lead }]).catch(() => undefined);
  });
  expect(contacts.findings().join('\n')).toContain('address in the referrer of GET /');
  contacts.allowAddress(url);
  expect(contacts.findings()).toEqual([]);
});

const SEEN: readonly (readonly [text: string, trace: string | undefined])[] = [
  [ADDRESS.toUpperCase(), 'address'],
  [encodeURIComponent(encodeURIComponent(ADDRESS)), 'address'],
  [`{"a":"{\\"e\\":\\"solomiya.kvit\\\\u0040kalyna.example\\"}"}`, 'address'],
  [`pre${Buffer.from(`{"e":"${ADDRESS}"}`).toString('base64')}`, 'address'],
  [Buffer.from(ADDRESS).toString('hex'), 'address'],
  ['id=solomiya.kvit', 'local part'],
  [encodeURI(`?name=${NAME}`), 'text'],
  [`?${new URLSearchParams({ n: NAME })}`, 'text'],
  ['067 123-45-67', 'number'],
  ['۰۶۷۱۲۳۴۵۶۷', 'number'],
  ['{"tel":380671234567}', 'number'],
  ['https://kalyna.example/067/1234', undefined],
  ['2026-11-23T16:12:34.567Z 0192f3a1-7123-7456-8671-234567000000', undefined],
];

test('a trace is found in whichever letters, digits and codes it was written, and none where there is none', () => {
  for (const [text, trace] of SEEN) expect(findTraces([ADDRESS, NAME, PHONE], text)[0], text).toBe(trace);
  const hash = createHash('sha256').update(ADDRESS).digest('hex');
  expect(findTraces([ADDRESS], `{"em":"${hash}"}`)).toEqual(['sha256 of the address']);
});
