import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailSink, startMailSink } from '@lodestone/testkit/node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMailer } from '../letters/createMailer.js';
import { createTokens } from '../letters/createTokens.js';
import type { Mailer } from '../letters/Letter.js';
import { createPromiseOffice } from '../promises/createPromiseOffice.js';
import { createPromiser } from '../promises/createPromiser.js';
import { createSites } from '../sites/createSites.js';
import { locateAssets } from '../sites/locateAssets.js';
import type { StoreLocation } from '../store/openStore.js';
import { magnetSite, ORIGIN, pathOf, promiseOf, submitTo } from '../testing/magnetSite.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { openTestEngine } from '../testing/openTestEngine.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';

const HOUR_MS = 3_600_000;
const FILE_NAME = 'Як заварити каву — راهنما.pdf';
const content = randomBytes(300_000);

onEachEngine('a file that was promised', (engine) => {
  let folder: string;
  let location: StoreLocation;
  let sink: MailSink;
  let mailer: Mailer;
  let test: TestApp;
  let step: () => Promise<number>;
  let advance: (ms: number) => void;
  let offsetMs: number;

  /** The server, on the store of the one before. */
  async function start(): Promise<void> {
    const definition = magnetSite({
      campaigns: [{ id: 'guide', widget: 'ebook', ebook: 'brewing' }],
      assets: [
        {
          ...{ id: 'brewing', title: { en: 'Brewing at home', fa: 'قهوه در خانه' }, file: 'guide.pdf' },
          ...{ fileName: FILE_NAME, linkHours: 72, downloads: 3 },
        },
      ],
    });
    const sites = createSites(locateAssets([definition], ['/nowhere', folder]));
    const tokens = createTokens('secret-of-the-tests');
    const clock = { nowMs: () => Date.now() + offsetMs, monotonicMs: () => performance.now() };
    test = await startTestApp({
      ...{ location, sites, tokens, clock, publicUrl: 'https://forms.example/' },
      qualify: ({ name }) => ({ verdict: name === 'Hold Me' ? 'held' : 'lead', reasons: [], fields: {} }),
    });
    const promiser = createPromiser({ store: test.store, sites, tokens, clock });
    step = createPromiseOffice({
      ...{ store: test.store, sites, mailer, tokens, clock, promiser, publicUrl: 'https://forms.example/' },
      onFailure: () => undefined,
    });
    advance = (ms) => {
      offsetMs += ms;
    };
  }

  beforeEach(async () => {
    offsetMs = 0;
    folder = mkdtempSync(join(tmpdir(), 'lodestone-asset-'));
    writeFileSync(join(folder, 'guide.pdf'), content);
    location = engine().newLocation();
    sink = await startMailSink();
    mailer = createMailer(sink.url);
    await start();
  });
  afterEach(async () => {
    mailer.close();
    await test.stop();
    await sink.stop();
    rmSync(folder, { recursive: true });
  });

  const work = async () => {
    while ((await step()) > 0);
  };
  const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    test.app.request(pathOf(url), { headers, method });
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
  const linkIn = (text: string | undefined) =>
    /https:\/\/forms\.example\/v1\/files\/\S+/.exec(text ?? '')?.[0] ?? '';

  it('is in the card, and comes byte by byte under its name', async () => {
    const config = await (await test.app.request('/v1/config/demo')).json();
    expect(config.campaigns[0].ebook).toEqual({
      ...{ id: 'brewing', title: { en: 'Brewing at home', fa: 'قهوه در خانه' }, fileName: FILE_NAME },
      bytes: 300_000,
    });
    expect(JSON.stringify(config)).not.toContain('guide.pdf');
    const promise = await promiseOf(test, await submitTo(test, 'guide'));
    expect(promise).toMatchObject({
      ...{
        kind: 'asset',
        fileName: FILE_NAME,
        bytes: 300_000,
        mediaType: 'application/pdf',
        downloadsLeft: 3,
      },
    });
    const answer = await get(promise.url);
    expect(answer.status).toBe(200);
    expect(await bytesOf(answer)).toEqual(content);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'content-length': '300000', 'accept-ranges': 'bytes' },
      ...{ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' },
    });
    const name = /filename\*=UTF-8''(\S+)/.exec(headers['content-disposition'] ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe(FILE_NAME);
  });

  it('comes in parts, and counts as one download', async () => {
    const key = await submitTo(test, 'guide');
    const { url } = await promiseOf(test, key);
    const head = await get(url, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '300000']);
    expect((await promiseOf(test, key)).downloadsLeft).toBe(3);
    const parts: Buffer[] = [];
    const etag = head.headers.get('etag') ?? '';
    for (const range of ['0-99999', '100000-199999', '200000-']) {
      const part = await get(url, { range: `bytes=${range}`, 'if-range': etag });
      expect(part.status).toBe(206);
      parts.push(await bytesOf(part));
    }
    expect(Buffer.concat(parts)).toEqual(content);
    const tail = await get(url, { range: 'bytes=-10' });
    expect(tail.headers.get('content-range')).toBe('bytes 299990-299999/300000');
    expect(await bytesOf(tail)).toEqual(content.subarray(-10));
    const beyond = await get(url, { range: 'bytes=300000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */300000']);
    // The file is another one now: the whole of it.
    const changed = await get(url, { range: 'bytes=5-9', 'if-range': '"other"' });
    expect([changed.status, (await bytesOf(changed)).length]).toEqual([200, 300_000]);
    expect((await promiseOf(test, key)).downloadsLeft).toBe(2);
    // An hour later a break is mended, which costs nothing; the whole file once more does.
    advance(HOUR_MS);
    expect((await get(url, { range: 'bytes=250000-' })).status).toBe(206);
    expect((await promiseOf(test, key)).downloadsLeft).toBe(2);
    await (await get(url)).arrayBuffer();
    expect((await promiseOf(test, key)).downloadsLeft).toBe(1);
  });

  it('is given as often as was said, however many ask at once', async () => {
    const key = await submitTo(test, 'guide');
    const { url } = await promiseOf(test, key);
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => get(url, { range: 'bytes=0-9' })));
      // All within a moment are one download.
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([206]));
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
      expect((await promiseOf(test, key)).downloadsLeft).toBe(2 - round);
      advance(2 * 60_000);
    }
    const answers = await Promise.all(Array.from({ length: 50 }, () => get(url)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([410]));
  });

  it('is mailed with a link whose page gives nothing to programs, and confirms the address to a person', async () => {
    await submitTo(test, 'guide', {
      locale: 'fa',
      consents: [{ purpose: 'newsletter', granted: true, text: 'نامه بفرستید' }],
    });
    await work();
    // One letter: the link confirms what a letter of its own would have asked.
    expect(sink.mails).toHaveLength(1);
    const { mail } = await sink.at(0);
    expect(mail.subject).toBe('فایل شما: قهوه در خانه');
    const link = linkIn(mail.text);
    for (const method of ['GET', 'HEAD', 'GET']) expect((await get(link, {}, method)).status).toBe(200);
    const lead = async () => (await test.store.listLeads({ limit: 1, order: 'desc' }))[0];
    expect((await lead())?.consents[0]?.confirmedAtMs).toBeUndefined();
    const page = await (await get(link)).text();
    expect(page).toContain('dir="rtl"');
    expect(page).not.toContain('olena');
    const given = await test.post(pathOf(link), new URLSearchParams({ action: 'get' }));
    expect(given.status).toBe(303);
    const url = new URL(given.headers.get('location') ?? '', link).href;
    expect(await bytesOf(await get(url))).toEqual(content);
    expect((await lead())?.consents[0]?.confirmedAtMs).toBeGreaterThan(0);
    expect(test.logged()).not.toContain('olena');
  });

  it('has a new link sent to its mailbox by whoever holds the old one, as seldom as letters go', async () => {
    const key = await submitTo(test, 'guide');
    const { url } = await promiseOf(test, key);
    await work();
    const first = linkIn((await sink.at(0)).mail.text);
    advance(73 * HOUR_MS);
    for (const link of [url, first]) {
      const page = await get(link, { 'accept-language': 'uk' });
      const text = await page.text();
      expect([page.status, text.includes('value="resend"')]).toEqual([410, true]);
      expect(text).not.toContain('olena');
    }
    for (let click = 0; click < 5; click += 1) {
      const answer = await test.post(pathOf(url), new URLSearchParams({ action: 'resend' }));
      expect(answer.status).toBe(200);
      await work();
    }
    expect(sink.mails).toHaveLength(2);
    const second = linkIn((await sink.at(1)).mail.text);
    expect(second).not.toBe(first);
    const given = await test.post(pathOf(second), new URLSearchParams({ action: 'get' }));
    expect(await bytesOf(await get(new URL(given.headers.get('location') ?? '', second).href))).toEqual(
      content,
    );
    // Only the newest link is one.
    expect((await get(url)).status).toBe(410);
  });

  it('is promised once, whoever asks how often, after a restart too, and to nobody who is held', async () => {
    const key = await submitTo(test, 'guide');
    const asked = await Promise.all(Array.from({ length: 20 }, () => promiseOf(test, key)));
    expect(new Set(asked.map(({ url }) => url)).size).toBe(1);
    await test.stop();
    await start();
    await work();
    await work();
    expect((await promiseOf(test, key)).url).toBe(asked[0].url);
    expect(sink.mails).toHaveLength(1);
    const held = await submitTo(test, 'guide', {
      contact: { email: 'held@kalyna.example', name: 'Hold Me' },
    });
    await work();
    expect(await promiseOf(test, held)).toBeNull();
    const lead = await test.store.findLeadByKey('demo', held);
    advance(9 * 24 * HOUR_MS);
    await test.store.overrule(lead?.id ?? '', 'lead', 'admin');
    await work();
    expect((await sink.at(1)).to).toEqual(['held@kalyna.example']);
    expect((await promiseOf(test, held)).downloadsLeft).toBe(3);
  });

  it('is taken back by the owner', async () => {
    const key = await submitTo(test, 'guide');
    const { url } = await promiseOf(test, key);
    const lead = await test.store.findLeadByKey('demo', key);
    const path = `/api/leads/${lead?.id}/revoke-links`;
    expect((await test.post(path, '')).status).toBe(401);
    const revoked = await (await test.ask('POST', path)).json();
    expect(revoked.links).toMatchObject({ asset: 'brewing', isRevoked: true });
    expect((await (await test.read(`/api/leads/${lead?.id}`)).json()).links.isRevoked).toBe(true);
    expect((await get(url)).status).toBe(404);
    expect((await test.post(pathOf(url), new URLSearchParams({ action: 'resend' }))).status).toBe(404);
    expect(await promiseOf(test, key)).toBeNull();
    await work();
    expect(sink.mails).toHaveLength(0);
    expect((await test.ask('POST', '/api/leads/nobody/revoke-links')).status).toBe(404);
  });

  it('is gone with its lead', async () => {
    const key = await submitTo(test, 'guide');
    const { url } = await promiseOf(test, key);
    expect((await get(url)).status).toBe(200);
    const { writer, close } = await openTestEngine(location);
    await writer.deleteFrom('leads').where('key', '=', key).execute();
    await close();
    expect((await get(url)).status).toBe(404);
    expect(await promiseOf(test, key)).toBeNull();
    await work();
    expect(sink.mails).toHaveLength(0);
  });

  it('has links that nobody else can make, and answers only pages of the site', async () => {
    const key = await submitTo(test, 'guide');
    const { url } = await promiseOf(test, key);
    const token = url.split('/').at(-1) ?? '';
    const forged = createTokens('another secret').sign({ kind: 'asset', leadId: 'x', part: '1' });
    for (const wrong of [forged, `${token}x`, token.replace(/^a/, 'f'), 'x', ''])
      expect((await test.app.request(`/v1/assets/${wrong}`)).status).toBe(404);
    const ask = (body: unknown, origin = 'https://shop.example') =>
      test.post('/v1/promises', JSON.stringify(body), { origin });
    const good = await ask({ site: 'demo', key });
    expect(good.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(Date.parse((await good.json()).serverTime)).toBeGreaterThan(0);
    expect((await ask({ site: 'demo', key }, 'https://evil.example')).status).toBe(403);
    expect((await ask({ site: 'nowhere', key })).status).toBe(404);
    expect((await ask({ site: 'demo' })).status).toBe(400);
    expect((await ask({ site: 'demo', key: 'a-key-of-nobody-0001' })).status).toBe(200);
    expect(ORIGIN.origin).toBe('https://shop.example');
  });
});
