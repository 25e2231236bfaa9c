import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTokens, type Token } from '../letters/createTokens.js';
import { createSites } from '../sites/createSites.js';
import type { SiteDefinition } from '../sites/siteSchema.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import { magnetSite, ORIGIN, submitTo } from '../testing/magnetSite.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';
import { PREFILL_MS } from './createPrefill.js';

const START_MS = Date.parse('2026-03-02T08:00:00Z');
const CONTACT = {
  ...{ email: 'olena@kalyna.example', name: 'Олена', phone: '+380445550123' },
  ...{ organisation: 'ТОВ «Калина»', message: 'Дякую' },
};
const definition = magnetSite({
  campaigns: [
    { id: 'newsletter', widget: 'subscribe' },
    { id: 'callback', widget: 'callback', fields: ['phone', { name: 'organisation', required: false }] },
  ],
});
const tokens = createTokens('secret-of-the-tests');

onEachEngine('forms that are filled in from a letter', (engine) => {
  let test: TestApp;
  let nowMs: number;

  async function start(...sites: SiteDefinition[]): Promise<void> {
    await test?.stop();
    test = await startTestApp({
      location: engine().newLocation(),
      sites: createSites(sites),
      tokens,
      clock: { nowMs: () => nowMs, monotonicMs: () => nowMs },
      qualify: ({ name }) => ({ verdict: name === 'Hold Me' ? 'held' : 'lead', reasons: [], fields: {} }),
    });
  }

  beforeEach(async () => {
    nowMs = START_MS;
    await start(definition, { ...definition, id: 'other' });
  });
  afterEach(() => test.stop());

  const ask = (token: string, site = 'demo', headers: Record<string, string> = ORIGIN) =>
    test.post('/v1/prefill', JSON.stringify({ site, token }), { 'content-type': 'text/plain', ...headers });
  async function told(token: string, site?: string): Promise<unknown> {
    const answer = await ask(token, site);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { contact: unknown }).contact;
  }
  async function leave(contact: object = CONTACT): Promise<string> {
    const key = await submitTo(test, 'newsletter', { contact: { ...contact } });
    return (await test.store.findLeadByKey('demo', key))?.id ?? '';
  }
  const sign = (leadId: string, other: Partial<Token> = {}): string =>
    tokens.sign({ kind: 'prefill', leadId, expiresAtMs: nowMs + PREFILL_MS, ...other });

  it('are told the address and the name, to a page of the site, and nothing that is kept', async () => {
    const answer = await ask(sign(await leave()));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN.origin);
    expect(await answer.json()).toEqual({
      contact: { email: CONTACT.email, name: CONTACT.name },
      serverTime: '2026-03-02T08:00:00.000Z',
    });
  });

  it('are told what the owner says and a form asks for', async () => {
    const mail = { ...(definition.mail as NonNullable<SiteDefinition['mail']>) };
    await start({ ...definition, mail: { ...mail, prefill: ['phone', 'organisation', 'message'] } });
    expect(await told(sign(await leave()))).toEqual({
      phone: CONTACT.phone,
      organisation: CONTACT.organisation,
    });
    await start({ ...definition, campaigns: [{ id: 'newsletter', widget: 'subscribe', fields: ['email'] }] });
    expect(await told(sign(await leave()))).toEqual({ email: CONTACT.email });
  });

  it('are told nothing for a link that is too old, changed, for something else or for another site', async () => {
    const id = await leave();
    const token = sign(id);
    expect(await told(token, 'other')).toBeNull();
    const [letter, expiry, lead, mac] = token.split('.');
    const later = Number.parseInt(expiry ?? '', 36) + 1;
    expect(await told([letter, later.toString(36), lead, mac].join('.'))).toBeNull();
    expect(await told(createTokens('another secret').sign({ kind: 'prefill', leadId: id }))).toBeNull();
    expect(await told(sign(id, { kind: 'unsubscribe' }))).toBeNull();
    expect(await told(sign(id, { expiresAtMs: undefined }))).toBeNull();
    expect(await told('')).toBeNull();
    nowMs += PREFILL_MS - 1_000;
    expect(await told(token)).toEqual({ email: CONTACT.email, name: CONTACT.name });
    nowMs += 1_000;
    expect(await told(token)).toBeNull();
  });

  it('are told nothing of a lead that is not there, is held, or wants no more letters', async () => {
    expect(await told(sign('0199-no-such-lead'))).toBeNull();
    expect(await told(sign(await leave({ ...CONTACT, name: 'Hold Me' })))).toBeNull();
    const token = sign(await leave());
    expect(await told(token)).toEqual({ email: CONTACT.email, name: CONTACT.name });
    const mailboxHash = hashMailbox('demo', CONTACT.email);
    await test.store.suppress({ site: 'demo', mailboxHash, purposes: ['newsletter'] });
    expect(await told(token)).toBeNull();
  });

  it('are not told to foreign pages, nor by an address, nor faster than pages ask', async () => {
    const token = sign(await leave());
    expect((await ask(token, 'demo', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask(token, 'nobody')).status).toBe(404);
    expect((await test.app.request(`/v1/prefill?token=${token}&site=demo`, { headers: ORIGIN })).status).toBe(
      405,
    );
    for (let count = 0; count < 60; count += 1) await ask('x');
    const refused = await ask(token);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refused.json()).toMatchObject({ code: 'prefill/too-fast' });
    expect(test.logged()).not.toContain(token);
    expect(test.logged()).not.toContain('olena');
  });
});
