import { type LeadSubmission, timeOfUuidV7 } from '@lodestone/core';
import type { LeadItem, SiteConfig } from '@lodestone/schema';
import { makeLeadItem } from '@lodestone/testkit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRig, offline, type Rig } from '../testing/createRig.js';

const consents = [{ purpose: 'newsletter', granted: true, text: 'Send me news' }];
const submission: LeadSubmission = {
  campaign: 'newsletter',
  contact: { email: 'olena@example.com', name: 'Олена' },
  consents,
};

/** A chunk that comes for the first time takes its time on a busy machine. */
const LOADING = { timeout: 10_000 };

let rig: Rig;
const names = () => rig.told.map(({ name }) => name);

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

afterEach(() => {
  rig?.client.destroy();
  vi.restoreAllMocks();
});

async function start(...args: Parameters<typeof createRig>): Promise<Rig> {
  rig = createRig(...args);
  await rig.client.ready();
  return rig;
}

describe('submit', () => {
  it('delivers, tells the events in order and sends what was typed', async () => {
    const { client, server, time } = await start();
    const submitting = client.submit(submission);
    await time.advance(0);
    const outcome = await submitting;
    expect(outcome).toMatchObject({ status: 'delivered', receiptId: 'receipt-1' });
    await time.advance(0);
    const [item] = [...server.stored.values()] as LeadItem[];
    expect(item?.lead).toMatchObject({
      campaign: 'newsletter',
      contact: { email: 'olena@example.com', name: 'Олена' },
      consents: [{ purpose: 'newsletter', granted: true, text: 'Send me news' }],
      channel: 'form',
    });
    expect(names().filter((name) => name !== 'ready')).toEqual(['before-submit', 'success', 'submit']);
    expect(JSON.stringify(rig.told)).not.toContain('olena');
  });

  it('is queued offline, and delivered by itself when the network is back', async () => {
    const { client, server, time } = await start();
    server.answer = offline;
    const submitting = client.submit(submission);
    await time.advance(0);
    expect(await submitting).toMatchObject({ status: 'queued', reason: 'server' });
    expect(names()).toContain('queued');
    server.answer = undefined;
    window.dispatchEvent(new Event('online'));
    await time.advance(100);
    expect(server.stored.size).toBe(1);
    expect(names()).toContain('success');
  });

  it('guarantee 7: sends what an earlier page left, an item as it was made, and passes over rubbish', async () => {
    const item = makeLeadItem({ key: 'lead-000000000001', at: '2026-11-20T08:00:00.000Z' });
    const early = { ...submission, key: 'early-000000000001' };
    const signal = { key: 'signal-00000000001', type: 'signal', at: item.at, name: 'seen' };
    const parcel = { key: 'parcel-00000000001', type: 'signal', at: item.at, items: [signal] };
    localStorage.setItem('lodestone:demo:unsent', JSON.stringify([item, null, 'x', early, parcel]));
    const { server, time } = await start();
    await time.advance(0);
    expect([...server.stored.keys()]).toEqual([item.key, early.key, signal.key]);
    expect(server.stored.get(item.key)).toEqual(item);
    expect(localStorage.length).toBe(0);
  });

  it('guarantee 12: writes the server’s time once a receipt shows the clock to be days off, and keeps its own in the key', async () => {
    const { client, server, time } = await start();
    const serverMs = Date.parse('2026-11-23T09:30:00Z');
    const deviceMs = serverMs - 5 * 86_400_000;
    time.setWallClock(deviceMs);
    for (let nth = 0; nth < 2; nth += 1) {
      void client.submit(submission);
      await time.advance(0);
    }
    const items = [...server.stored.values()];
    expect(items.map(({ at }) => Date.parse(at))).toEqual([deviceMs, serverMs]);
    expect(items.map(({ key }) => timeOfUuidV7(key))).toEqual([deviceMs, deviceMs]);
  });

  it('resolves five seconds after the call at the latest', async () => {
    const { client, server, time } = await start();
    server.answer = () => new Promise(() => undefined);
    const submitting = client.submit(submission);
    await time.advance(4_999);
    const early = await Promise.race([submitting, Promise.resolve('pending')]);
    expect(early).toBe('pending');
    await time.advance(1);
    expect(await submitting).toMatchObject({ status: 'queued', reason: 'timeout' });
  });

  it('says storage when nothing but memory keeps it', async () => {
    const { client, server, time, indexedDB } = await start();
    indexedDB.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    server.answer = offline;
    const submitting = client.submit(submission);
    await time.advance(0);
    expect(await submitting).toMatchObject({ status: 'queued', reason: 'storage' });
    expect(rig.told.filter(({ name }) => name === 'storage-unavailable')).toEqual([
      { name: 'storage-unavailable', detail: { code: 'outbox/storage-unavailable' } },
    ]);
  });

  it.each([
    [
      'no consent',
      { ...submission, consents: [] },
      [{ path: 'consents.newsletter', code: 'consent/required' }],
    ],
    [
      'no contact',
      { ...submission, contact: { name: 'Olena' } },
      [{ path: 'contact', code: 'contact/missing' }],
    ],
    [
      'an address that is none',
      { ...submission, contact: { email: 'olena' } },
      [{ path: 'contact.email', code: 'contact/invalid-email' }],
    ],
    [
      'a number that is none',
      { ...submission, contact: { phone: 'call me' } },
      [{ path: 'contact.phone', code: 'contact/invalid-phone' }],
    ],
  ])('rejects %s here and sends nothing', async (_, wrong, issues) => {
    const { client, server } = await start();
    expect(await client.submit(wrong)).toEqual({ status: 'rejected', issues });
    expect(server.stored.size).toBe(0);
    expect(names()).not.toContain('before-submit');
  });

  it('lets a broken second contact not hurt a good one, and takes numbers in Persian digits', async () => {
    const { client, server, time } = await start();
    for (const contact of [{ email: 'x', phone: '+380 44 123 45 67' }, { phone: '۰۹۱۲ ۳۴۵ ۶۷۸۹' }]) {
      void client.submit({ ...submission, contact });
    }
    await time.advance(0);
    expect(server.stored.size).toBe(2);
  });

  it('takes a campaign that no config names: the server marks it', async () => {
    const { client, time } = await start();
    const submitting = client.submit({ campaign: 'elsewhere', contact: { email: 'a@b.example' } });
    await time.advance(0);
    expect(await submitting).toMatchObject({ status: 'delivered' });
  });

  it.each([
    [undefined, 'campaign'],
    [{ campaign: 'newsletter' }, 'contact'],
    [{ ...submission, key: 'short' }, 'key'],
    [{ ...submission, campaign: '' }, 'campaign'],
  ])('answers submit/invalid-input to %j', async (wrong, path) => {
    const { client } = await start();
    const outcome = await client.submit(wrong as never);
    expect(outcome).toEqual({ status: 'failed', error: { code: 'submit/invalid-input', path } });
  });

  it('sends nothing when the page cancels, and says submit/cancelled', async () => {
    const { client, server } = await start();
    document.addEventListener('lodestone:before-submit', (event) => event.preventDefault(), { once: true });
    expect(await client.submit(submission)).toEqual({
      status: 'failed',
      error: { code: 'submit/cancelled' },
    });
    expect(server.stored.size).toBe(0);
  });

  it('hands the server’s rejection on by path, and keeps the lead among the dead letters', async () => {
    const { client, server, time } = await start();
    server.answer = ({ items }) =>
      Response.json({
        receipt: 1,
        id: 'r',
        accepted: [],
        rejected: [{ key: items[0]?.key ?? '', code: 'intake/invalid-item', path: 'lead.contact.email' }],
        serverTime: '2026-11-23T09:30:00Z',
      });
    const submitting = client.submit(submission);
    await vi.waitFor(async () => {
      await time.advance(0);
      expect(names()).toContain('dead-letter');
    });
    expect(await submitting).toEqual({
      status: 'rejected',
      issues: [{ path: 'contact.email', code: 'intake/invalid-item' }],
    });
    await time.advance(0);
    expect((await client.deadLetters()).map(({ code }) => code)).toEqual(['intake/invalid-item']);
  });

  it('never sends the same key twice as two leads', async () => {
    const { client, server, time } = await start();
    const key = 'form-000000000000001';
    void client.submit({ ...submission, key });
    void client.submit({ ...submission, key });
    await time.advance(0);
    expect([...server.stored.keys()]).toEqual([key]);
  });
});

describe('before consent', () => {
  it('stores nothing and sends no signal, whatever is tracked', async () => {
    const { client, server, time, indexedDB } = await start();
    client.track('demo_requested', { value: 1 });
    client.identify({ email: 'olena@example.com' });
    client.page();
    await time.advance(60_000);
    expect(server.stored.size).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('sends what memory holds once analytics is granted, the first page view included', async () => {
    const { client, server, time } = await start();
    client.track('demo_requested', { value: 1 });
    client.consent({ analytics: true });
    await vi.waitFor(() => expect(localStorage.length).toBeGreaterThan(0), LOADING);
    await time.advance(6_000);
    const items = [...server.stored.values()];
    expect(
      items
        .filter((item) => item.type === 'signal' && !item.name.startsWith('campaign_'))
        .map((item) => 'name' in item && item.name),
    ).toEqual(['page_view', 'demo_requested', 'visit_start']);
    expect(items.filter(({ type }) => type === 'consent')).toHaveLength(1);
  });

  it('erases undelivered signals when analytics is withdrawn, and never an undelivered lead', async () => {
    const { client, server, time } = await start({ consent: 'granted' });
    server.answer = offline;
    client.track('demo_requested');
    void client.submit(submission);
    await time.advance(10_000);
    client.consent({ analytics: false, functional: false, marketing: false });
    await time.advance(0);
    server.answer = undefined;
    void client.flush();
    await time.advance(1_000);
    const types = [...server.stored.values()].map(({ type }) => type).sort();
    expect(types.filter((type) => type === 'lead')).toHaveLength(1);
    expect(types).not.toContain('signal');
  });

  it('erases with analytics what a page that ended left of signals as well, and takes in its leads', async () => {
    const { client, server, time } = await start({ consent: 'granted' });
    await time.advance(10_000);
    server.stored.clear();
    const at = new Date(time.clock.nowMs()).toISOString();
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
    const signal = { key: one, at, type: 'signal', name: 'price_seen' };
    const parcel = { key: two, at, type: 'signal', items: [signal] };
    localStorage.setItem('lodestone:demo:unsent', JSON.stringify([signal, parcel, submission]));
    client.consent({ analytics: false });
    await time.advance(10_000);
    expect(localStorage.getItem('lodestone:demo:unsent')).toBeNull();
    const items = [...server.stored.values()];
    expect(items.filter(({ type }) => type === 'lead')).toHaveLength(1);
    expect(items.filter(({ type }) => type === 'signal')).toEqual([]);
  });

  it('waits for the page’s consent event where told so', async () => {
    const { server, time } = await start({ consent: 'event' });
    document.dispatchEvent(new CustomEvent('lodestone:consent', { detail: { analytics: true } }));
    await vi.waitFor(() => expect(localStorage.length).toBeGreaterThan(0), LOADING);
    await time.advance(6_000);
    const told = [...server.stored.values()].filter(
      (item) => item.type !== 'signal' || !item.name.startsWith('campaign_'),
    );
    expect(told.map(({ type }) => type).sort()).toEqual(['consent', 'signal', 'signal']);
  });

  it('forgets everything with reset(), undelivered submissions too', async () => {
    const { client, server, time } = await start({ consent: 'granted' });
    server.answer = offline;
    void client.submit(submission);
    await time.advance(0);
    await Promise.all([client.reset(), time.advance(100)]);
    server.answer = undefined;
    void client.flush();
    await time.advance(1_000);
    expect([...server.stored.values()].some(({ type }) => type === 'lead')).toBe(false);
  });
});

describe('campaigns', () => {
  it('says of each what holds it', async () => {
    const { client } = await start();
    expect(client.explain('slide')).toMatchObject({ campaign: 'slide', verdict: 'waiting' });
    expect(client.explain('nobody').verdict).toBe('unknown');
  });

  it('shows the slide-in by itself when its time is up, once, and never again after it was closed', async () => {
    const { client, time } = await start();
    await time.advance(4_000);
    await vi.waitFor(() => expect(document.querySelector('lodestone-slide-in')).not.toBeNull(), LOADING);
    await vi.waitFor(() => expect(client.explain('slide').verdict).toBe('open'));
    await vi.waitFor(async () => {
      await time.advance(0);
      client.close('slide');
      expect(document.querySelector('lodestone-slide-in')).toBeNull();
    });
    await time.advance(60_000);
    expect(client.explain('slide').verdict).toBe('suppressed');
    expect(document.querySelector('lodestone-slide-in')).toBeNull();
  });

  it('shows to whom the targeting names, when it comes true, and says what it saw', async () => {
    const aimed = {
      campaigns: [
        {
          ...{
            id: 'aimed',
            widget: 'subscribe',
            placement: 'slide-in',
            trigger: { type: 'delay', value: 0 },
          },
          targeting: {
            all: [
              { signal: 'price_view', min: 2 },
              { field: 'language', like: '*' },
            ],
          },
        },
      ],
    } as SiteConfig;
    const { client, time } = await start({ consent: 'granted' }, aimed);
    await time.advance(10_000);
    const gate = () => client.explain('aimed').gates.find((each) => each.gate === 'targeting');
    expect(client.explain('aimed').verdict).toBe('waiting');
    expect(gate()).toMatchObject({ seen: { price_view: 0 }, passed: false });
    client.track('price_view');
    await time.advance(1_000);
    expect(gate()).toMatchObject({ seen: { price_view: 1 }, passed: false });
    client.track('price_view');
    await time.advance(1_000);
    await vi.waitFor(() => expect(client.explain('aimed').verdict).toBe('open'), LOADING);
  });

  it('does not ask while a form is being filled, nor after one was sent', async () => {
    const { client, time } = await start();
    const of = { campaign: 'newsletter', widget: 'subscribe', placement: 'inline' } as const;
    const host = document.createElement('div');
    document.body.append(host);
    rig.host.emit('start', of, host);
    await time.advance(10_000);
    expect(client.explain('slide')).toMatchObject({ verdict: 'waiting' });
    expect(client.explain('slide').gates.find(({ gate }) => gate === 'surface')).toMatchObject({
      seen: 'newsletter',
      passed: false,
    });
    void client.submit(submission);
    await time.advance(60_000);
    rig.host.emit('close', { ...of, reason: 'done' }, host);
    await time.advance(60_000);
    expect(document.querySelector('lodestone-slide-in')).toBeNull();
  });

  it('waits while the page has a dialog open', async () => {
    const { client, time } = await start();
    const dialog = document.createElement('div');
    dialog.setAttribute('aria-modal', 'true');
    dialog.getClientRects = () => [{}] as unknown as DOMRectList;
    document.body.append(dialog);
    await time.advance(10_000);
    expect(client.explain('slide')).toMatchObject({ verdict: 'waiting' });
    dialog.remove();
    await time.advance(1_000);
    await vi.waitFor(() => expect(client.explain('slide').verdict).toBe('open'));
  });

  it('remembers a dismissal on the device only while functional is granted', async () => {
    const { client } = await start();
    document.dispatchEvent(new CustomEvent('lodestone:consent', { detail: {} }));
    rig.client.on('dismiss', () => undefined);
    client.consent({ functional: true });
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['nobody', 'config/unknown-campaign'],
    ['talk', 'config/unsupported-widget'],
  ])('does not open %s and says %s', async (id, code) => {
    const { client, logged } = await start(
      {},
      { campaigns: [{ id: 'talk', widget: 'hologram' as never, placement: 'modal' }] },
    );
    expect(await client.open(id)).toBe(false);
    expect(logged).toEqual([code]);
    expect(rig.told).toContainEqual({ name: 'error', detail: { code, campaign: id } });
  });

  it('takes the page’s own config, and says where it is wrong without a throw', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset.lodestoneConfig = '';
    script.textContent = JSON.stringify({ campaigns: [{ id: 'here', widget: 'subscribe' }] });
    document.body.append(script);
    const { client, server } = await start();
    expect(client.explain('here').verdict).toBe('waiting');
    expect(server.requests).toEqual([]);
    client.destroy();
    script.textContent = '{"campaigns":[{"id":"here"}]}';
    const { logged } = await start();
    expect(logged).toEqual(['config/invalid-config']);
    expect(rig.client.explain('here').verdict).toBe('unknown');
  });

  it('judges a config that nobody has judged, as init() of the tag may bring it, without a throw', async () => {
    rig = createRig({ config: { campaigns: [null] } as never, isConfigJudged: false });
    await vi.waitFor(() => expect(rig.logged).toEqual(['config/invalid-config']));
    expect(rig.client.explain('newsletter').verdict).toBe('unknown');
    expect(rig.server.requests).toEqual([]);
  });

  it('says config/unreachable once and tries again when the network is back', async () => {
    rig = createRig({}, null);
    await rig.client.ready();
    await vi.waitFor(() => expect(rig.logged).toEqual(['config/unreachable']));
    rig.server.config = { campaigns: [{ id: 'late', widget: 'subscribe' }] };
    window.dispatchEvent(new Event('online'));
    await rig.time.advance(0);
    expect(rig.client.explain('late').verdict).toBe('waiting');
  });
});

describe('destroy', () => {
  it('answers every late call harmlessly, by sdk/destroyed, and leaves no timer and no node', async () => {
    const { client, time } = await start();
    client.destroy();
    expect(await client.submit(submission)).toEqual({ status: 'failed', error: { code: 'sdk/destroyed' } });
    expect(await client.open('newsletter')).toBe(false);
    expect(client.explain('newsletter')).toEqual({ campaign: 'newsletter', verdict: 'unknown', gates: [] });
    expect(() => client.on('open', () => undefined)()).not.toThrow();
    for (const call of [
      () => client.track('x'),
      () => client.consent({}),
      () => client.close(),
      () => client.destroy(),
    ])
      expect(call).not.toThrow();
    await Promise.all([client.ready(), client.flush(), client.reset()]);
    await time.advance(100_000);
    expect(time.pending()).toBe(0);
    expect(document.querySelector('lodestone-slide-in')).toBeNull();
  });
});

describe('a listener of the page', () => {
  it('may throw without stopping anything, and is told as sdk/listener-failed', async () => {
    const { client, time, logged } = await start();
    client.on('submit', () => {
      throw new Error('host bug');
    });
    const submitting = client.submit(submission);
    await time.advance(0);
    expect((await submitting).status).toBe('delivered');
    expect(logged).toEqual(['sdk/listener-failed']);
  });
});
