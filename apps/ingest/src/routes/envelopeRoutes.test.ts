import { isReceipt, LIMITS } from '@lodestone/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../store/Store.js';
import { makeEnvelope, makeKey, makeLeadItem } from '../testing/builders.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';

const TEXT = { 'content-type': 'text/plain;charset=UTF-8' };

describe('POST /v1/envelopes', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp();
  });
  afterEach(() => test.stop());

  const send = (envelope: unknown, headers: Record<string, string> = {}) =>
    test.post('/v1/envelopes', JSON.stringify(envelope), { ...TEXT, ...headers });

  async function expectProblem(response: Response, status: number, code: string, path?: string) {
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code, ...(path === undefined ? {} : { path }) });
  }

  it('answers with a receipt and keeps the lead', async () => {
    const item = makeLeadItem();
    const response = await send(makeEnvelope([item]));
    expect(response.status).toBe(200);
    const receipt = await response.json();
    expect(isReceipt(receipt)).toBe(true);
    expect(receipt).toMatchObject({ receipt: 1, accepted: [item.key], rejected: [] });
    expect(await test.leads()).toMatchObject([
      { key: item.key, clientAt: item.at, campaign: 'newsletter', campaignKnown: true, via: 'widget' },
    ]);
  });

  it('takes application/json as well', async () => {
    const response = await send(makeEnvelope([makeLeadItem()]), { 'content-type': 'application/json' });
    expect(response.status).toBe(200);
  });

  it('accepts a key that is sent again, and keeps one lead', async () => {
    const item = makeLeadItem();
    await send(makeEnvelope([item]));
    const { at, key, lead, type } = item;
    // Another order of the same properties, and another envelope around it.
    const again = await send(makeEnvelope([{ type, lead, key, at }], { sentAt: '2026-03-02T00:00:00Z' }));
    expect(await again.json()).toMatchObject({ accepted: [key], rejected: [] });
    expect(await test.leads()).toHaveLength(1);
  });

  it('rejects another item under the same key as a conflict, and the first stands', async () => {
    const item = makeLeadItem();
    await send(makeEnvelope([item]));
    const other = makeLeadItem({ contact: { email: 'another@kalyna.example' } }, item.key);
    expect(await (await send(makeEnvelope([other]))).json()).toMatchObject({
      accepted: [],
      rejected: [{ key: item.key, code: 'intake/conflict' }],
    });
    expect(await test.leads()).toMatchObject([{ contact: { email: 'olena@kalyna.example' } }]);
  });

  it('keeps one lead of 100 identical envelopes that come at once', async () => {
    const envelope = makeEnvelope([makeLeadItem()]);
    const receipts = await Promise.all(
      Array.from({ length: 100 }, async () => (await send(envelope)).json()),
    );
    expect(receipts.every(({ accepted }) => accepted.length === 1)).toBe(true);
    expect(await test.leads()).toHaveLength(1);
  });

  it('rejects an item that is not of the wire by its path, and takes its neighbours', async () => {
    const good = makeLeadItem();
    const bad = makeLeadItem({ contact: { email: 42 as unknown as string } });
    const strange = { key: makeKey(), type: 'purchase', at: '2026-03-01T10:00:00Z' };
    const deep = { ...makeLeadItem(), extra: JSON.parse('['.repeat(40) + ']'.repeat(40)) };
    const receipt = await (await send(makeEnvelope([bad, good, strange, deep]))).json();
    expect(receipt).toMatchObject({
      accepted: [good.key],
      rejected: [
        { key: bad.key, code: 'intake/invalid-item', path: 'lead.contact.email' },
        { key: strange.key, code: 'intake/invalid-item', path: 'type' },
        { key: deep.key, code: 'intake/invalid-item' },
      ],
    });
  });

  it('marks a campaign that it does not know, and keeps the lead', async () => {
    await send(makeEnvelope([makeLeadItem({ campaign: 'from-nowhere' })]));
    expect(await test.leads()).toMatchObject([{ campaign: 'from-nowhere', campaignKnown: false }]);
  });

  it('answers an envelope without items with an empty receipt', async () => {
    expect(await (await send(makeEnvelope([]))).json()).toMatchObject({ accepted: [], rejected: [] });
  });

  it('refuses other content types', async () => {
    const body = JSON.stringify(makeEnvelope([]));
    for (const type of ['application/x-www-form-urlencoded', 'text/html', ''])
      await expectProblem(
        await test.post('/v1/envelopes', body, { 'content-type': type }),
        415,
        'intake/unsupported-type',
      );
    await expectProblem(
      await test.post('/v1/envelopes', body, { ...TEXT, 'content-encoding': 'gzip' }),
      415,
      'intake/unsupported-type',
    );
  });

  it('refuses a body over 64 KiB, counted in bytes, and takes one of exactly that size', async () => {
    const envelope = JSON.stringify(makeEnvelope([makeLeadItem()]));
    const exact = envelope + ' '.repeat(LIMITS.envelopeBytes - Buffer.byteLength(envelope));
    expect((await test.post('/v1/envelopes', exact, TEXT)).status).toBe(200);
    await expectProblem(await test.post('/v1/envelopes', `${exact} `, TEXT), 413, 'intake/too-large');
    const huge = 'ж'.repeat(2_000_000);
    await expectProblem(await test.post('/v1/envelopes', huge, TEXT), 413, 'intake/too-large');
  });

  it('refuses what is not JSON in UTF-8', async () => {
    for (const body of ['', '{', 'null,', new Uint8Array([0x22, 0xff, 0x22])])
      await expectProblem(await test.post('/v1/envelopes', body, TEXT), 400, 'intake/invalid-json');
  });

  it('refuses an envelope that is not of the wire, and names the path', async () => {
    await expectProblem(await send({ v: 2 }), 400, 'intake/invalid-envelope', 'v');
    await expectProblem(await send([]), 400, 'intake/invalid-envelope');
    const many = Array.from({ length: LIMITS.envelopeItems + 1 }, () => ({ key: makeKey() }));
    await expectProblem(await send(makeEnvelope(many)), 400, 'intake/invalid-envelope', 'items');
    await expectProblem(
      await send(makeEnvelope([{ key: 'short' }])),
      400,
      'intake/invalid-envelope',
      'items.0.key',
    );
  });

  it('refuses a site that it does not know', async () => {
    const response = await send(makeEnvelope([], { site: 'nobody' }), { origin: 'https://shop.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    await expectProblem(response, 404, 'intake/unknown-site');
  });

  it('takes any loopback origin for the demo, and no foreign or opaque one', async () => {
    for (const origin of ['http://localhost:3000', 'https://127.0.0.1', 'http://[::1]:8080']) {
      const response = await send(makeEnvelope([]), { origin });
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-expose-headers')).toBe('date, retry-after');
      expect(response.headers.get('vary')).toContain('origin');
    }
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      const response = await send(makeEnvelope([makeLeadItem()]), { origin });
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      await expectProblem(response, 403, 'intake/origin-not-allowed');
    }
    expect(await test.leads()).toEqual([]);
  });

  it('takes the origins of the site, the opaque one if it is listed', async () => {
    const envelope = makeEnvelope([], { site: 'shop' });
    expect((await send(envelope, { origin: 'https://shop.example' })).status).toBe(200);
    expect((await send(envelope, { origin: 'null' })).status).toBe(200);
    expect((await send(envelope, { origin: 'http://shop.example' })).status).toBe(403);
    expect((await send(envelope, { origin: 'http://localhost:3000' })).status).toBe(403);
  });

  it('answers a preflight of an allowed origin, and refuses a foreign one', async () => {
    const preflight = (origin: string) =>
      test.app.request('/v1/envelopes', { method: 'OPTIONS', headers: { origin } });
    const allowed = await preflight('https://shop.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    const foreign = await preflight('https://evil.example');
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses other methods and says which it takes', async () => {
    const response = await test.app.request('/v1/envelopes');
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    await expectProblem(response, 405, 'http/method-not-allowed');
    await expectProblem(await test.app.request('/v1/nothing'), 404, 'http/not-found');
  });

  it('asks to come again while the store fails, and takes the same item afterwards', async () => {
    const { store } = test;
    const commit = store.commit;
    store.commit = () => Promise.reject(new StoreUnavailableError('SQLITE_FULL'));
    const envelope = makeEnvelope([makeLeadItem()]);
    const origin = 'http://localhost:1';
    const refused = await send(envelope, { origin });
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
    await expectProblem(refused, 503, 'intake/unavailable');
    store.commit = commit;
    expect((await send(envelope)).status).toBe(200);
    expect(await test.leads()).toHaveLength(1);
  });
});

describe('the intake under load and with a broken judge', () => {
  it('says that it is overloaded when too many rows wait', async () => {
    const test = await startTestApp({ groupCommit: { maxQueuedRows: 2 } });
    const send = () => test.post('/v1/envelopes', JSON.stringify(makeEnvelope([makeLeadItem()])), TEXT);
    const responses = await Promise.all([send(), send(), send(), send(), send()]);
    const codes = await Promise.all(
      responses.filter(({ status }) => status === 503).map(async (response) => (await response.json()).code),
    );
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(codes).toEqual(['intake/overloaded', 'intake/overloaded', 'intake/overloaded']);
    expect((await send()).status).toBe(200);
    await test.stop();
  });

  it('holds a lead whose judge fails', async () => {
    const test = await startTestApp({ qualify: () => Promise.reject(new Error('no lists')) });
    await test.post('/v1/envelopes', JSON.stringify(makeEnvelope([makeLeadItem()])), TEXT);
    expect(await test.leads()).toMatchObject([{ verdict: 'held', reasons: [] }]);
    await test.stop();
  });

  it('asks the judge with the consents that the campaign requires, and stores what it says', async () => {
    const asked: unknown[] = [];
    const test = await startTestApp({
      qualify(input) {
        asked.push(input.consentRequired);
        return { verdict: 'not-a-lead', reasons: ['no-consent'], fields: { 'no-consent': 'consents' } };
      },
    });
    await test.post('/v1/envelopes', JSON.stringify(makeEnvelope([makeLeadItem()])), TEXT);
    expect(asked).toEqual([['newsletter']]);
    const [lead] = await test.leads();
    expect(lead).toMatchObject({ verdict: 'not-a-lead', reasons: ['no-consent'] });
    const detail = await (await test.read(`/api/leads/${lead?.id}`)).json();
    expect(detail.fields).toEqual({ 'no-consent': 'consents' });
    await test.stop();
  });
});
